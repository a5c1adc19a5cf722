package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.app.export.table.ReportColumns;
import org.tallystick.app.export.table.Schema;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;

/** A folder of tables: claims.csv, reports.csv, their data package and their dictionary. */
final class CsvSet implements Body {
    private final Folder folder;
    private final ExportOptions options;
    private final Writer reportText;
    private final Writer claimText;
    private final CsvRows<KeptReport> reports;
    private final CsvRows<KeptClaim> claims;
    private final Reports seen = new Reports();

    CsvSet(Folder folder, ExportOptions options) throws IOException {
        this.folder = folder;
        this.options = options;
        reportText = folder.file("reports.csv").writer();
        claimText = folder.file("claims.csv").writer();
        reports = new CsvRows<>(ReportColumns.ALL, reportText);
        claims = new CsvRows<>(ClaimColumns.KEPT, claimText);
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        if (seen.isNew(claim.report())) {
            reports.print(claim.report());
        }
        claims.print(claim);
    }

    @Override
    public void end() throws IOException {
        reportText.flush();
        claimText.flush();
        StringBuilder dictionary = new StringBuilder();
        Schema.csv(dictionary, dictionary());
        folder.file("dictionary.csv").write(dictionary.toString().getBytes(StandardCharsets.UTF_8));
        folder.file("dictionary.md").write(markdown().getBytes(StandardCharsets.UTF_8));
        // The package gets its name last: where it is, the tables it describes are.
        new DataPackage(options).write(folder.file("datapackage.json"));
    }

    private static List<Column<?>> dictionary() {
        return Stream.<Column<?>>concat(
                        ClaimColumns.KEPT.stream().map(column -> column.called("claims." + column.name())),
                        ReportColumns.ALL.stream().map(column -> column.called("reports." + column.name())))
                .toList();
    }

    private static String markdown() {
        return "# Data dictionary\n\nEmpty cells are unknown, never zero.\n\n## claims.csv\n\n"
                + Schema.markdown(ClaimColumns.KEPT)
                + "\n## reports.csv\n\n"
                + Schema.markdown(ReportColumns.ALL);
    }
}
