package org.tallystick.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.ClaimLine;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.review.ReadingDiff;
import org.tallystick.model.Claim;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Carries out reviews and says of each what it did, on a line that begins with the number to undo it by. */
final class ReviewRun {
    private static final int BATCH = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes a review of a claim as the reviewer sees it; refuses with an IllegalArgumentException. */
    interface Maker {
        Review of(KeptClaim claim);
    }

    private record Made(Review review, String text, String said) {}

    private final CommandSpec spec;
    private final ReviewOptions options;
    private boolean failed;

    ReviewRun(CommandSpec spec, ReviewOptions options) {
        this.spec = spec;
        this.options = options;
    }

    /** Opens the ledger for {@code work}, which gives the exit code. */
    int with(ToIntFunction<Ledger> work) {
        try (Ledger ledger = options.open()) {
            int code = work.applyAsInt(ledger);
            return failed ? 1 : code;
        } catch (LedgerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** Reviews the claims called {@code given}; {@code -} stands for ids on standard input, one a line. */
    int claims(List<String> given, Maker maker) {
        return with(ledger -> {
            List<Made> made = new ArrayList<>();
            for (String id : ids(given)) {
                try {
                    KeptClaim claim = claim(ledger, id);
                    if (claim != null) {
                        Review review = maker.of(claim);
                        made.add(new Made(review, claim.report().report().text(), said(review)));
                    }
                } catch (IllegalArgumentException e) {
                    fail(id + ": " + e.getMessage());
                }
                if (made.size() == BATCH) {
                    store(ledger, made);
                }
            }
            store(ledger, made);
            return 0;
        });
    }

    private static Set<String> ids(List<String> given) {
        Set<String> ids = new LinkedHashSet<>();
        for (String id : given) {
            if (id.equals("-")) {
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .map(ReviewRun::id)
                        .filter(line -> !line.isEmpty())
                        .forEach(ids::add);
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The id on a line, which may be a claim as JSON. */
    private static String id(String line) {
        String words = line.strip();
        if (!words.startsWith("{")) {
            return words.split("\\s", 2)[0];
        }
        try {
            return JSON.readTree(words).path("id").asText();
        } catch (JsonProcessingException e) {
            return words;
        }
    }

    /** The claim called {@code id} as the reviewer may see it; null, and told, when there is none. */
    @Nullable
    KeptClaim claim(Ledger ledger, String id) {
        List<KeptClaim> found = ledger.read(snapshot -> {
            KeptClaim kept = snapshot.claim(id);
            ReviewedReport report = kept == null
                    ? null
                    : snapshot.reviewed(kept.report().report().id());
            return report == null
                    ? List.<KeptClaim>of()
                    : options.seen(report).claims().stream()
                            .filter(c -> c.claim().id().equals(id))
                            .toList();
        });
        if (found.isEmpty()) {
            fail(id + ": no claim of ledger " + ledger.address() + "; `tallystick review next` shows ids");
            return null;
        }
        return found.getFirst();
    }

    /** The report called {@code id} as the reviewer may see it; null, and told, when there is none. */
    @Nullable
    ReviewedReport report(Ledger ledger, String id) {
        List<ReviewedReport> found = ledger.read(snapshot -> {
            ReviewedReport report = snapshot.reviewed(id);
            return report == null ? List.<ReviewedReport>of() : List.of(options.seen(report));
        });
        if (found.isEmpty()) {
            fail(id + ": no report of ledger " + ledger.address() + "; `tallystick review next` shows ids");
            return null;
        }
        return found.getFirst();
    }

    /** Records one review. */
    void store(Ledger ledger, Review review, String text) {
        store(ledger, new ArrayList<>(List.of(new Made(review, text, said(review)))));
    }

    /** Records that {@code undone} no longer counts. */
    void undo(Ledger ledger, Review undo, Review undone) {
        store(ledger, new ArrayList<>(List.of(new Made(undo, "", said(undo, undone)))));
    }

    private void store(Ledger ledger, List<Made> made) {
        List<Long> numbers = new ArrayList<>();
        if (!made.isEmpty()) {
            ledger.write(entries -> {
                numbers.clear();
                made.forEach(one -> numbers.add(entries.review(one.review(), one.text())));
            });
        }
        for (int i = 0; i < made.size(); i++) {
            Review review = made.get(i).review();
            out(numbers.get(i) + "  " + done(review) + "  " + made.get(i).said());
        }
        made.clear();
    }

    /** What was done, in one word. */
    static String done(Review review) {
        return switch (review.action()) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case FIX -> "fixed";
            case ADD -> "added";
            case EMPTY -> "seen";
            case NOTE -> "noted";
            case UNDO -> "undid " + review.undoes();
        };
    }

    /** What it was done to: the claim, or what changed in it, or the report. */
    static String said(Review review) {
        Claim before = review.before();
        Claim after = review.after();
        Claim about = review.about();
        if (about == null) {
            return review.report();
        }
        return about.id() + "  " + (before != null && after != null ? changes(before, after) : ClaimLine.of(about));
    }

    /** What it was done to; of one that undoes another, what that had done. */
    static String said(Review review, @Nullable Review undone) {
        return undone == null ? said(review) : done(undone) + "  " + said(undone);
    }

    /** The fields in which two claims differ: {@code victims.side: RUS → UKR}. */
    static String changes(Claim before, Claim after) {
        return ReadingDiff.of(List.of(before), List.of(after)).changed().stream()
                .flatMap(changed -> changed.fields().stream())
                .map(f -> f.name() + ": " + shown(f.before()) + " → " + shown(f.after()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** Says what went wrong; the rest goes on, and the exit code will be 1. */
    void fail(String line) {
        failed = true;
        tell(line);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }

    /** Refuses wrong usage. */
    CommandLine.ParameterException wrong(String line) {
        return new CommandLine.ParameterException(spec.commandLine(), line);
    }
}
