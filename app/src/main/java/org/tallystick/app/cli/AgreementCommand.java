package org.tallystick.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.app.review.Agreement;
import org.tallystick.app.review.Agreement.Disagreement;
import org.tallystick.app.review.Agreement.Measured;
import org.tallystick.app.review.Alpha;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code tallystick agreement}: how far reviewers who coded the same reports agree. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how far reviewers agree, field by field.",
            "It gives Krippendorff's alpha (1 full agreement, 0 what chance gives) and the share of units on which all say"
                    + " the same. Each counts by their own reviews alone. Without a filter all reports with reviews, else"
                    + " those with a claim that fits."
        },
        footer = {
            "",
            "With --format jsonl: {\"field\",\"alpha\",\"units\",\"same\",\"why\"}, and with --disagreements",
            "{\"report\",\"start\",\"end\",\"words\",\"field\",\"values\"}.",
            "",
            "Exit codes: 0 done, 1 there are no two reviewers to compare, 2 wrong usage."
        })
final class AgreementCommand implements Callable<Integer> {
    /** Forms that agreement is printed in. */
    enum Format {
        TEXT,
        JSONL
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private QueryOptions query;

    @Option(
            names = "--reviewers",
            paramLabel = "NAME",
            split = ",",
            description = "Two or more, separated by commas; else all who reviewed.")
    private List<String> reviewers = List.of();

    @Option(names = "--disagreements", description = "Lists what they say differently.")
    private boolean disagreements;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (query.moment(spec) != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--as-of: agreement is of now; leave it out");
        }
        if (reviewers.size() == 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--reviewers " + reviewers.getFirst() + ": expected two or more");
        }
        ClaimQuery asked = query.query(spec);
        try (Ledger kept = ledger.open()) {
            return kept.read(snapshot -> {
                Set<Long> wanted = asked.equals(ClaimQuery.ALL) ? null : snapshot.reportsOf(snapshot.select(asked));
                return compare(snapshot, new Coding(snapshot, wanted));
            });
        } catch (LedgerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private int compare(Snapshot snapshot, Coding coding) {
        List<String> names = reviewers.isEmpty() ? coding.reviewers() : reviewers;
        List<String> absent = names.stream()
                .filter(name -> !coding.reviewers().contains(name))
                .toList();
        if (!absent.isEmpty()) {
            tell(String.join(", ", absent) + ": no reviews; there are reviews of " + coding.reviewers());
            return 1;
        }
        if (names.size() < 2) {
            tell("agreement takes two reviewers, and there are reviews of " + names
                    + "; `tallystick review next --blind --reviewer NAME` begins those of another");
            return 1;
        }
        Agreement agreement = Agreement.of(names.stream().map(coding::coder).toList(), coding.looked(names));
        if (format == Format.TEXT) {
            out("reviewers: " + String.join(", ", names));
            out(String.format(Locale.ROOT, "%-16s %7s %7s %7s", "field", "alpha", "units", "same"));
        }
        print("claim", agreement.claims());
        agreement.fields().forEach(this::print);
        if (disagreements) {
            list(snapshot, names, agreement.disagreements());
        } else if (format == Format.TEXT) {
            out(agreement.disagreements().size() + " disagreements; --disagreements lists them");
        }
        return 0;
    }

    private void print(String field, Measured measured) {
        Alpha alpha = measured.alpha();
        if (format == Format.JSONL) {
            ObjectNode line = JSON.createObjectNode();
            line.put("field", field);
            line.put("alpha", alpha instanceof Alpha.Coefficient known ? Double.valueOf(known.value()) : null);
            line.put("units", measured.units());
            line.put("same", measured.same());
            line.put("why", alpha instanceof Alpha.Undetermined open ? open.reason() : null);
            out(line.toString());
            return;
        }
        String value =
                alpha instanceof Alpha.Coefficient known ? String.format(Locale.ROOT, "%.3f", known.value()) : "–";
        String same = measured.units() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.0f %%", 100.0 * measured.same() / measured.units());
        String why = alpha instanceof Alpha.Undetermined open ? "   " + open.reason() : "";
        out(String.format(Locale.ROOT, "%-16s %7s %,7d %7s%s", field, value, measured.units(), same, why));
    }

    private void list(Snapshot snapshot, List<String> names, List<Disagreement> list) {
        for (Disagreement one : list) {
            KeptReport report = snapshot.report(one.report());
            String words = report == null ? "" : one.span().of(report.report().text());
            if (format == Format.JSONL) {
                ObjectNode line = JSON.createObjectNode();
                line.put("report", one.report());
                line.put("start", one.span().start());
                line.put("end", one.span().end());
                line.put("words", words);
                line.put("field", one.field());
                ObjectNode values = line.putObject("values");
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), one.values().get(i));
                }
                out(line.toString());
            } else {
                List<String> said = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    said.add(names.get(i) + ": " + shown(one.values().get(i)));
                }
                out(one.report() + "  “" + words.replace('\n', ' ') + "”  " + one.field() + "  "
                        + String.join(", ", said));
            }
        }
        if (list.isEmpty() && format == Format.TEXT) {
            out("No disagreements.");
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(silent)" : value.isEmpty() ? "unknown" : value;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }
}
