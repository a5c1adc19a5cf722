package org.tallystick.app.export.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats a ledger can be exported in. */
public enum ExportFormat {
    /** The entries of the ledger, one a line, from which an import makes an equal ledger; see {@link EntryFile}. */
    JSONL,
    /** A folder: claims.csv and reports.csv with a Frictionless data package and a data dictionary. */
    CSV,
    /** A folder: claims.parquet and reports.parquet. */
    PARQUET,
    /** One FeatureCollection of RFC 7946. */
    GEOJSON,
    /** One CSV with a row of hashtags by HXL 1.1. */
    HXL,
    /** One graph of Web Annotations with PROV-O. */
    JSONLD,
    /** CSV with the columns of the UCDP Georeferenced Event Dataset, and some of ours. */
    UCDP,
    /** CSV with the columns of ACLED, and some of ours. */
    ACLED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name of the format as a user writes it. */
    public String word() {
        return word;
    }

    /** Whether the format is a folder of files, which standard output cannot take. */
    public boolean isFolder() {
        return this == CSV || this == PARQUET;
    }

    /** The format that {@link #word()} writes as {@code word}. */
    public static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format is called \"" + word + "\"; known are "
                + Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", ")));
    }
}
