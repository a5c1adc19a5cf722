package org.tallystick.app.intake;

import java.io.BufferedInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Allowance;

/**
 * A file, an answer or a part of an archive, on its way in.
 *
 * @param where its place in messages, as {@link Arrival#source()}
 * @param name its file name, which says what it is and what the report in it is called; null when it has none
 * @param in its bytes, which can be marked
 * @param size how many there are; -1 when unknown
 * @param depth how many archives it lies in
 * @param allowance what the input it came in with may unpack to
 */
record Piece(
        String where,
        @Nullable String name,
        BufferedInputStream in,
        long size,
        int depth,
        Origin origin,
        Allowance allowance) {
    /** A part of this archive. */
    Piece part(String label, @Nullable String partName, InputStream bytes, Origin partOrigin) {
        return new Piece(
                label, partName, new BufferedInputStream(bytes, 1 << 16), -1, depth + 1, partOrigin, allowance);
    }

    /** The id of a single report in it: its name without folders and ending; null when it has no name, or one of the web. */
    @Nullable
    String id() {
        if (name == null || origin.url() != null) {
            return null;
        }
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }
}
