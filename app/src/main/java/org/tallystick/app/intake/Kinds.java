package org.tallystick.app.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.ResourceRows;
import org.tallystick.app.intake.bytes.TextDecoder;

/** Tells what a file is, by {@code kinds.tsv}: its first bytes first, then what its sender says, then its name. */
final class Kinds {
    /** Most bytes from the start that are looked at. */
    static final int HEAD = 1 << 12;

    private static final List<Sign> SIGNS = ResourceRows.of(Kinds.class, "kinds.tsv").stream()
            .map(row -> new Sign(
                    Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], row[2], row.length > 3 ? row[3] : ""))
            .toList();

    /** The first element, behind a declaration of XML and remarks; each part can match in one way only. */
    private static final Pattern ROOT = Pattern.compile(
            "\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:[^-]|-(?!->))*+-->\\s*+)*+<(!doctype\\s++)?([A-Za-z][\\w:.-]*+)",
            Pattern.CASE_INSENSITIVE);

    /** An array of reports; a text may open with a bracket too. */
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*+\\{");

    private Kinds() {}

    private record Sign(Kind kind, String sign, String value, String advice) {}

    /**
     * What a file is.
     *
     * @param advice what it is and what to do, when it is refused; else empty
     */
    record Told(Kind kind, String advice) {}

    /** Tells by the first bytes, the media type sent along, and the name. */
    static Told tell(byte[] head, @Nullable String type, @Nullable String name) {
        for (Sign sign : SIGNS) {
            if (sign.sign().equals("magic") && begins(head, sign.value())) {
                return new Told(sign.kind() == Kind.GZIP && holdsWarc(head) ? Kind.WARC : sign.kind(), sign.advice());
            }
        }
        String start = start(head);
        Told told = by("root", root(start));
        told = told == null ? by("type", type) : told;
        told = told == null && name != null ? by("ending", ending(name)) : told;
        if (told == null || told.kind() == Kind.TEXT && name == null) {
            return new Told(sniff(start), "");
        }
        return told;
    }

    /** What follows the last dot of a name, in small letters. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether files of this name are reports, or hold some. */
    static boolean knowsEnding(String name) {
        return name.indexOf('.') >= 0 && by("ending", ending(name)) != null;
    }

    /** The endings of files that are taken in, for people. */
    static String endings() {
        return String.join(
                ", ",
                SIGNS.stream()
                        .filter(sign -> sign.sign().equals("ending"))
                        .map(sign -> "." + sign.value())
                        .toList());
    }

    private static @Nullable Told by(String kind, @Nullable String value) {
        return SIGNS.stream()
                .filter(sign -> sign.sign().equals(kind) && sign.value().equals(value))
                .findFirst()
                .map(sign -> new Told(sign.kind(), sign.advice()))
                .orElse(null);
    }

    private static boolean begins(byte[] head, String magic) {
        int colon = magic.indexOf(':');
        int offset = colon < 0 ? 0 : Integer.parseInt(magic.substring(0, colon));
        byte[] bytes = HexFormat.of().parseHex(magic.substring(colon + 1));
        return head.length >= offset + bytes.length
                && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
    }

    /** Whether a gzip begins with a record of a WARC; then each record is packed by itself. */
    private static boolean holdsWarc(byte[] head) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return Arrays.equals(in.readNBytes(5), "WARC/".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    private static String start(byte[] head) {
        Charset charset = TextDecoder.marked16(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(head, charset).replace("\uFEFF", "");
    }

    private static @Nullable String root(String start) {
        Matcher matcher = ROOT.matcher(start);
        if (!matcher.lookingAt()) {
            return null;
        }
        return (matcher.group(1) == null ? "" : "!doctype ") + matcher.group(2).toLowerCase(Locale.ROOT);
    }

    private static Kind sniff(String start) {
        String first = start.stripLeading();
        if (ARRAY.matcher(first).lookingAt() || first.startsWith("{") && !isLine(first)) {
            return Kind.JSON;
        }
        return first.startsWith("{") ? Kind.LINES : Kind.TEXT;
    }

    /** Whether JSON has its first object on one line, as JSON lines have, or on a line too long to tell. */
    private static boolean isLine(String start) {
        int end = start.indexOf('\n');
        return end < 0 || start.substring(0, end).stripTrailing().endsWith("}");
    }
}
