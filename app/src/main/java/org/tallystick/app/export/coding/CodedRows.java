package org.tallystick.app.export.coding;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.app.ledger.KeptClaim;

/** Rows of event data out of claims that people were killed, as far as a policy admits them. Claims come report by report. */
public final class CodedRows implements Flushable {
    private static final String OTHER = "not a number of people killed";

    private final CsvRows<Killing> rows;
    private final CodingPolicy policy;
    private final Writer out;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Set<Killing.Content> said = new HashSet<>();
    private @Nullable String report;

    private CodedRows(List<Column<Killing>> columns, CodingPolicy policy, Writer out) throws IOException {
        this.rows = new CsvRows<>(columns, out);
        this.policy = policy;
        this.out = out;
    }

    /** Rows with the 49 columns of UCDP GED and ours. */
    public static CodedRows ucdp(CodingPolicy policy, Writer out) throws IOException {
        return new CodedRows(Ucdp.columns(), policy, out);
    }

    /** Rows with the 31 columns of ACLED and ours. */
    public static CodedRows acled(CodingPolicy policy, Writer out) throws IOException {
        return new CodedRows(Acled.columns(), policy, out);
    }

    /** Prints a row when the policy admits the claim; else it is counted as left out. */
    public void print(KeptClaim claim) throws IOException {
        if (!claim.claim().report().equals(report)) {
            report = claim.claim().report();
            said.clear();
        }
        Killing killing = Killing.of(claim, policy.name());
        if (killing == null) {
            leftOut.merge(OTHER, 1L, Long::sum);
            return;
        }
        CodingPolicy.Decision decision = policy.decide(killing, said.contains(killing.content()));
        Double figure = decision.figure();
        if (figure == null) {
            leftOut.merge(String.valueOf(decision.why()), 1L, Long::sum);
            return;
        }
        said.add(killing.content());
        rows.print(killing.with(figure));
    }

    /** How many claims gave no row, by reason. */
    public Map<String, Long> leftOut() {
        return Map.copyOf(leftOut);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
