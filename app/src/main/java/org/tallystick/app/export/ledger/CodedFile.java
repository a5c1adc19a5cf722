package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.io.Writer;
import org.tallystick.app.export.coding.CodedRows;
import org.tallystick.app.export.coding.CodingPolicy;
import org.tallystick.app.ledger.KeptClaim;

/** Event data by the columns of UCDP or ACLED. */
final class CodedFile implements Exporter {
    private final Destination out;
    private final Writer text;
    private final CodedRows rows;

    CodedFile(Destination out, ExportFormat format, ExportOptions options) throws IOException {
        this.out = out;
        this.text = out.writer();
        try {
            CodingPolicy policy = CodingPolicy.of(options.policy());
            rows = format == ExportFormat.UCDP ? CodedRows.ucdp(policy, text) : CodedRows.acled(policy, text);
        } catch (IOException | IllegalArgumentException e) {
            out.close();
            throw e;
        }
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        rows.print(claim);
    }

    @Override
    public void finish() throws IOException {
        text.flush();
        out.keep();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
