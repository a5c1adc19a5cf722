package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.util.Map;
import org.tallystick.app.export.coding.CodedRows;
import org.tallystick.app.ledger.KeptClaim;

/** Event data by the columns of UCDP or ACLED. */
final class CodedFile implements Body {
    private final CodedRows rows;

    CodedFile(CodedRows rows) {
        this.rows = rows;
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        rows.print(claim);
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }

    @Override
    public Map<String, Long> leftOut() {
        return rows.leftOut();
    }
}
