package org.tallystick.app.export.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.tallystick.app.export.coding.CodedRows;
import org.tallystick.app.export.coding.CodingPolicy;
import org.tallystick.app.ledger.KeptClaim;

/**
 * Writes the claims of a ledger in one format. Claims come grouped by report; at most one report's worth is held in memory.
 * An exporter belongs to one thread. Closed without {@link #finish()} it leaves nothing behind.
 */
public interface Exporter extends Closeable {
    /**
     * Writes one claim.
     *
     * @throws IOException with one line that says what could not be written, why, and what to do
     */
    void write(KeptClaim claim) throws IOException;

    /** How many claims were given that the format has no row for, by reason; complete once finished. */
    Map<String, Long> leftOut();

    /** Writes what comes after the last claim and gives files their names; nothing may be written after it. */
    void finish() throws IOException;

    /**
     * An exporter to a file, or to a folder where the format is more than one file.
     *
     * @param target replaced when it exists; a folder is made, or its files of the same names are replaced
     */
    static Exporter to(ExportFormat format, Path target, ExportOptions options) throws IOException {
        return switch (format) {
            case CSV -> WholeExport.to(Folder.at(target), folder -> new CsvSet(folder, options));
            case PARQUET -> WholeExport.to(Folder.at(target), ParquetSet::new);
            case JSONL, GEOJSON, HXL, JSONLD, UCDP, ACLED -> to(format, Destination.file(target), options);
        };
    }

    /**
     * An exporter to a stream, which stays open.
     *
     * @throws IllegalArgumentException when the format is more than one file
     */
    static Exporter to(ExportFormat format, OutputStream out, ExportOptions options) throws IOException {
        return to(format, Destination.stream(out), options);
    }

    private static Exporter to(ExportFormat format, Destination out, ExportOptions options) throws IOException {
        return switch (format) {
            case CSV, PARQUET ->
                throw new IllegalArgumentException(
                        "the format " + format.word() + " is a folder of files; name a folder for it");
            case JSONL -> throw new IllegalArgumentException("the format jsonl is of entries, not of claims");
            case GEOJSON -> WholeExport.to(out, GeoJsonFile::new);
            case HXL -> WholeExport.to(out, HxlFile::new);
            case JSONLD -> WholeExport.to(out, JsonLdFile::new);
            case UCDP -> WholeExport.to(out, file -> new CodedFile(CodedRows.ucdp(policy(options), file.writer())));
            case ACLED -> WholeExport.to(out, file -> new CodedFile(CodedRows.acled(policy(options), file.writer())));
        };
    }

    private static CodingPolicy policy(ExportOptions options) {
        return CodingPolicy.of(options.policy());
    }
}
