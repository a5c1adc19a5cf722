package org.tallystick.app.export.coding;

import java.io.IOException;
import java.util.List;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.Rows;
import org.tallystick.app.ledger.KeptClaim;

/** Rows of event data out of claims that people were killed; other claims give no row. */
public final class CodedRows {
    private final Rows<Killing> rows;
    private final CodingPolicy policy;

    private CodedRows(List<Column<Killing>> columns, CodingPolicy policy, Appendable out) throws IOException {
        this.rows = new Rows<>(columns, out);
        this.policy = policy;
    }

    /** Rows with the 49 columns of UCDP GED and ours. */
    public static CodedRows ucdp(CodingPolicy policy, Appendable out) throws IOException {
        return new CodedRows(Ucdp.columns(), policy, out);
    }

    /** Rows with the 31 columns of ACLED and ours. */
    public static CodedRows acled(CodingPolicy policy, Appendable out) throws IOException {
        return new CodedRows(Acled.columns(), policy, out);
    }

    /** Prints a row when the claim gives one. */
    public void print(KeptClaim claim) throws IOException {
        Killing killing = Killing.of(claim, policy);
        if (killing != null) {
            rows.print(killing);
        }
    }
}
