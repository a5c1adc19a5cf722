package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.io.Writer;
import org.tallystick.app.export.table.Rows;
import org.tallystick.app.ledger.KeptClaim;

/** CSV with a row of hashtags under its header, a row a claim. */
final class HxlFile implements Exporter {
    private final Destination out;
    private final Writer text;
    private final Rows<KeptClaim> rows;

    HxlFile(Destination out) throws IOException {
        this.out = out;
        this.text = out.writer();
        rows = new Rows<>(HxlColumns.ALL.stream().map(HxlColumns.Tagged::column).toList(), text);
        rows.header(HxlColumns.ALL.stream().map(HxlColumns.Tagged::tag).toList());
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
