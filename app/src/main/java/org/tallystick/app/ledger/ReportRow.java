package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the ledger's tables keep of a report, without its text. */
record ReportRow(
        long seq,
        String id,
        byte[] sha256,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String published,
        @Nullable String language,
        @Nullable String reader,
        @Nullable Long reading,
        @Nullable String agencies) {
    /** The row of a report that was just recorded. */
    static ReportRow of(long seq, JsonNode body) {
        return new ReportRow(
                seq,
                Json.needed(body, "id"),
                Json.bytes(Json.needed(body, "sha256")),
                Json.string(body, "title"),
                Json.string(body, "publisher"),
                Json.string(body, "url"),
                Json.string(body, "published"),
                Json.string(body, "language"),
                null,
                null,
                null);
    }

    /** How a reading by this version of the engine and this pack is named. */
    static String reader(String engine, @Nullable String pack) {
        return "tallystick " + engine + (pack == null ? "" : ", " + pack);
    }

    /** The same report after a reading by {@code by} in {@code read}, which found that it credits {@code credited}. */
    ReportRow read(long entry, @Nullable String read, String by, @Nullable String credited) {
        return new ReportRow(
                seq, id, sha256, title, publisher, url, published, read == null ? language : read, by, entry, credited);
    }
}
