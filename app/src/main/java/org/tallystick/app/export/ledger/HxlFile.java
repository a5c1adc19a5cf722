package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.io.Writer;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.app.ledger.KeptClaim;

/** CSV with a row of hashtags under its header, a row a claim. */
final class HxlFile implements Body {
    private final Writer text;
    private final CsvRows<KeptClaim> rows;

    HxlFile(Destination out) throws IOException {
        this.text = out.writer();
        rows = new CsvRows<>(
                HxlColumns.ALL.stream().map(HxlColumns.Tagged::column).toList(), text);
        rows.header(HxlColumns.ALL.stream().map(HxlColumns.Tagged::tag).toList());
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        rows.print(claim);
    }

    @Override
    public void end() throws IOException {
        text.flush();
    }
}
