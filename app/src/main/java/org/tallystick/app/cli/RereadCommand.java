package org.tallystick.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.export.ClaimLine;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.review.ReadingDiff;
import org.tallystick.app.review.Rereading;
import org.tallystick.model.Claim;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code tallystick reread}: reports of the ledger through the present engine and packs. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports again with the present engine and packs, and shows what would change; only --apply changes it.",
            "Without a filter all reports, else those with a claim that fits. What was reviewed stays as it was reviewed."
        },
        footer = {
            "",
            "With --format jsonl each difference is a line: {\"report\",\"change\",\"claim\",\"before\",\"after\",\"fields\",\"held\"};",
            "change is added, gone or changed; held names the review that keeps the claim as it is, else null.",
            "",
            "Exit codes: 0 done, 1 some report could not be read again, 2 wrong usage."
        })
final class RereadCommand implements Callable<Integer> {
    /** Forms that differences are printed in. */
    enum Format {
        TEXT,
        JSONL
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private QueryOptions query;

    @Option(names = "--apply", description = "Keeps the new readings.")
    private boolean apply;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0", description = "Threads to read with; 0 for all.")
    private int threads;

    @CommandLine.Spec
    private CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    private final int[] kinds = new int[3];
    private final Map<String, Integer> fields = new TreeMap<>();
    private int reports;
    private int differing;
    private int held;
    private boolean failed;

    @Override
    public Integer call() {
        if (threads < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads " + threads + ": expected 0 or more");
        }
        ClaimQuery asked = query.query(spec);
        if (query.moment(spec) != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--as-of: the past cannot be read again; leave it out");
        }
        try (Ledger kept = ledger.open()) {
            Tallystick tallystick = Tallystick.with(GazetteerFolder.source());
            Set<Long> wanted = asked.equals(ClaimQuery.ALL)
                    ? null
                    : kept.read(snapshot -> snapshot.reportsOf(snapshot.select(asked)));
            run(tallystick, kept, wanted);
        } catch (GazetteerException | LedgerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
        return failed ? 1 : 0;
    }

    private void run(Tallystick tallystick, Ledger kept, @Nullable Set<Long> wanted) {
        int used = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        int written = new RereadRun(tallystick, kept, used, apply, new RereadRun.Listener() {
                    @Override
                    public void read(ReviewedReport report, List<Rereading> differences) {
                        count(differences);
                        differences.forEach(one -> print(report, one, one == differences.getFirst()));
                    }

                    @Override
                    public void defect(String report, Throwable defect) {
                        failed = true;
                        tell(report + ": reading failed, a defect of Tallystick: " + defect
                                + "; please report it with this text" + (main.debug() ? "" : " (--debug shows where)"));
                        if (main.debug()) {
                            defect.printStackTrace(spec.commandLine().getErr());
                        }
                    }
                })
                .run(wanted);
        if (format == Format.TEXT) {
            summary(written);
        }
    }

    private void count(List<Rereading> differences) {
        reports++;
        differing += differences.isEmpty() ? 0 : 1;
        for (Rereading one : differences) {
            kinds[one.before() == null ? 0 : one.after() == null ? 1 : 2]++;
            held += one.held() == null ? 0 : 1;
            one.fields().forEach(field -> fields.merge(field.name(), 1, Integer::sum));
        }
    }

    private void print(ReviewedReport report, Rereading one, boolean first) {
        if (format == Format.JSONL) {
            spec.commandLine().getOut().println(json(report, one));
            return;
        }
        if (first) {
            out("── " + Headings.of(report.report()));
        }
        Claim before = one.before();
        Claim after = one.after();
        String line = before == null
                ? "+ " + shown(after)
                : after == null
                        ? "- " + shown(before)
                        : "~ " + shown(before) + "\n    " + ReviewRun.changes(before, after);
        out(line + (one.held() == null ? "" : "\n    stays as it is: " + one.held()));
    }

    private static String shown(@Nullable Claim claim) {
        return claim == null ? "" : claim.id() + "  " + ClaimLine.of(claim);
    }

    private static ObjectNode json(ReviewedReport report, Rereading one) {
        ObjectNode line = JSON.createObjectNode();
        line.put("report", report.report().report().id());
        line.put("change", one.kind());
        Claim claim = one.before() != null ? one.before() : one.after();
        line.put("claim", claim == null ? null : claim.id());
        put(line, "before", one.before());
        put(line, "after", one.after());
        var list = line.putArray("fields");
        for (ReadingDiff.Field field : one.fields()) {
            list.addObject()
                    .put("field", field.name())
                    .put("before", field.before())
                    .put("after", field.after());
        }
        return line.put("held", one.held());
    }

    private static void put(ObjectNode line, String name, @Nullable Claim claim) {
        line.putRawValue(
                name, claim == null ? null : new com.fasterxml.jackson.databind.util.RawValue(ClaimJson.text(claim)));
    }

    private void summary(int written) {
        List<String> counts = new ArrayList<>();
        fields.forEach((field, count) -> counts.add(field + " " + count));
        out(String.format(
                Locale.ROOT,
                "%s read again, %,d of them differently: %s added, %,d gone, %,d changed; %,d of these held by reviews",
                Counted.of(reports, "report"),
                differing,
                Counted.of(kinds[0], "claim"),
                kinds[1],
                kinds[2],
                held));
        if (!counts.isEmpty()) {
            out("fields that changed: " + String.join(", ", counts));
        }
        out(
                apply
                        ? Counted.of(written, "new reading") + " kept"
                        : "nothing was changed; --apply keeps the new readings");
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }
}
