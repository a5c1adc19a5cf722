package org.tallystick.app.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tallystick.app.intake.bytes.Damaged;
import org.tallystick.app.intake.bytes.UnpackedInput;
import org.tallystick.app.intake.form.NoReport;

/** What lies in zip and gzip archives, unpacked as it is read; nothing of it touches the disk, and names in it are labels only. */
final class ZipReports {
    private final Reception reception;
    private final Opener opener;

    ZipReports(Reception reception, Opener opener) {
        this.reception = reception;
        this.opener = opener;
    }

    /** Takes in the files of a zip whose names say that they hold reports, in the order of the archive. */
    void zip(Piece piece) throws IOException, NoReport {
        int files = 0;
        int others = 0;
        try (ZipInputStream zip = new ZipInputStream(piece.in(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = next(zip, piece); entry != null; entry = next(zip, piece)) {
                String name = name(entry);
                if (files + others == 0 && (name.equals("[Content_Types].xml") || name.equals("mimetype"))) {
                    throw new NoReport("a document of an office program or an e-book; save it as PDF or text");
                }
                if (entry.isDirectory() || hidden(name)) {
                    continue;
                }
                if (!Kinds.knowsEnding(name)) {
                    others++;
                    continue;
                }
                files++;
                opener.take(piece.part(
                        piece.where() + "!/" + name,
                        name,
                        new UnpackedInput(piece.where(), new Unclosed(zip), piece.allowance()),
                        piece.origin().part()));
            }
        } catch (IllegalArgumentException e) {
            throw new Damaged(piece.where(), "damaged: a name in it cannot be read; what came before was taken in");
        }
        if (files == 0) {
            throw new NoReport(
                    others == 0
                            ? "an archive without a file"
                            : "no report in this archive; expected files ending in " + Kinds.endings());
        }
        if (others > 0) {
            reception.note(
                    piece.where(),
                    "left out, for their endings are of no report: " + others + " of " + (files + others) + " files");
        }
    }

    /** The next file; what is left of the one before is unpacked, and counted, on the way. */
    private static ZipEntry next(ZipInputStream zip, Piece piece) throws IOException {
        try {
            new UnpackedInput(piece.where(), zip, piece.allowance()).skip(Long.MAX_VALUE);
            return zip.getNextEntry();
        } catch (EOFException | ZipException e) {
            throw UnpackedInput.fault(piece.where(), e);
        }
    }

    /** Names are in UTF-8 when the archive says so; when it does not say they often are all the same. */
    private static String name(ZipEntry entry) {
        String name = entry.getName();
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.startsWith("__MACOSX/") || name.contains("/.");
    }

    /** Takes in what is in a gzip. */
    void gzip(Piece piece) throws IOException {
        String name = piece.name();
        String inner = name != null && Kinds.ending(name).equals("gz") ? name.substring(0, name.length() - 3) : name;
        InputStream unpacked;
        try {
            unpacked = new GZIPInputStream(new Eager(piece.in()), 1 << 16);
        } catch (EOFException | ZipException e) {
            throw UnpackedInput.fault(piece.where(), e);
        }
        opener.take(piece.part(
                piece.where(),
                inner,
                new UnpackedInput(piece.where(), unpacked, piece.allowance()),
                piece.origin().part()));
    }

    /** Keeps a part of an archive from closing the archive. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, length);
        }

        @Override
        public void close() {}
    }

    /** Says that there is more to read until there is not: a gzip may have several members, and its reader asks. */
    private static final class Eager extends FilterInputStream {
        Eager(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, length);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            boolean more = in.read() >= 0;
            in.reset();
            return more ? 1 : 0;
        }
    }
}
