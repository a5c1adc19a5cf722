package org.tallystick.app.export.table;

import static org.tallystick.app.export.table.Type.DATETIME;
import static org.tallystick.app.export.table.Type.STRING;

import java.util.List;
import org.tallystick.app.ledger.KeptReport;

/** The columns of a table of reports. The text is not among them: it belongs to its publisher, and stays in the ledger. */
public final class ReportColumns {
    /** In the order of the table. */
    public static final List<Column<KeptReport>> ALL = List.of(
            Column.<KeptReport>of(
                            "id",
                            STRING,
                            "Name of the report, unique in the ledger.",
                            r -> r.report().id())
                    .always(),
            Column.<KeptReport>of(
                            "sha256",
                            STRING,
                            "SHA-256 of its text in UTF-8, in 64 hexadecimal digits.",
                            KeptReport::sha256)
                    .always(),
            Column.<KeptReport>of("source", STRING, "File or address it came in from.", KeptReport::source)
                    .always(),
            Column.of("url", STRING, "Where it stood.", r -> r.report().url()),
            Column.of("publisher", STRING, "Who published it.", r -> r.report().publisher()),
            Column.of(
                    "title",
                    STRING,
                    "Its headline, when that is not part of the text.",
                    r -> r.report().title()),
            Column.of(
                    "published",
                    STRING,
                    "Its own date as far as known: `2023-03-18`, `2023-03` or `2023`.",
                    r -> r.report().published()),
            Column.of("language", STRING, "BCP 47 code of the language it was read in.", KeptReport::language),
            Column.of("retrieved", DATETIME, "When it was fetched.", KeptReport::retrieved),
            Column.<KeptReport>of("kept", DATETIME, "When it entered the ledger.", KeptReport::kept)
                    .always(),
            Column.of("reader", STRING, "Engine and pack that read it last.", KeptReport::reader));

    private ReportColumns() {}
}
