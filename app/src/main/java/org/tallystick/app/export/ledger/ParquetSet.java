package org.tallystick.app.export.ledger;

import java.io.IOException;
import org.tallystick.app.export.parquet.ParquetFile;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.ReportColumns;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;

/** The tables of {@link CsvSet} as Parquet: claims.parquet and reports.parquet. */
final class ParquetSet implements Body {
    private final ParquetFile<KeptReport> reports;
    private final ParquetFile<KeptClaim> claims;
    private final Reports seen = new Reports();

    ParquetSet(Folder folder) throws IOException {
        reports = new ParquetFile<>(ReportColumns.ALL, folder.file("reports.parquet"));
        claims = new ParquetFile<>(ClaimColumns.KEPT, folder.file("claims.parquet"));
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        if (seen.isNew(claim.report())) {
            reports.add(claim.report());
        }
        claims.add(claim);
    }

    @Override
    public void end() throws IOException {
        reports.finish();
        claims.finish();
    }
}
