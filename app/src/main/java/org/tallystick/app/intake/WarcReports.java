package org.tallystick.app.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.tallystick.app.intake.bytes.Allowance;
import org.tallystick.app.intake.bytes.Damaged;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.bytes.Whole;
import org.tallystick.app.intake.form.NoReport;
import org.tallystick.app.intake.web.Fetcher;

/** Pages that a crawl kept: answers with status 200 and resources, when they are of a kind that is a report. */
final class WarcReports {
    private static final Set<Kind> TAKEN = EnumSet.of(Kind.HTML, Kind.TEXT, Kind.PDF, Kind.JSON, Kind.LINES, Kind.CSV);

    private final Opener opener;

    WarcReports(Opener opener) {
        this.opener = opener;
    }

    /** What a record holds. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Payload(byte[] body, @Nullable String type) {}

    /** Takes in the records of {@code piece}, in their order; what is cut off or damaged ends it. */
    void records(Piece piece) throws IOException, NoReport {
        long position = 0;
        boolean any = false;
        try (WarcReader reader = new WarcReader(piece.in())) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                position = reader.position();
                any |= record(piece, record, position);
            }
        } catch (Damaged e) {
            throw e;
        } catch (EOFException e) {
            throw new Damaged(
                    piece.where(), "cut off in the record at byte " + position + "; what is whole was taken in");
        } catch (ParsingException | ZipException | RuntimeException e) {
            throw new Damaged(
                    piece.where(),
                    "damaged behind the record at byte " + position + ": " + e.getMessage()
                            + "; what came before was taken in");
        }
        if (!any) {
            throw new NoReport("no page in this WARC; expected answers with status 200, or resources");
        }
    }

    /** Takes in a record; whether it held something that could be a report. */
    private boolean record(Piece piece, WarcRecord record, long position) throws IOException {
        if (!(record instanceof WarcResponse || record instanceof WarcResource)
                || record.body().size() > Limits.FETCH) {
            drain(record, piece.allowance());
            return false;
        }
        byte[] block = Whole.of(record.body().stream(), -1, Limits.FETCH);
        piece.allowance().spend(block.length);
        if (block.length < record.body().size()) {
            throw new EOFException("a record ends too early");
        }
        String url = ((WarcTargetRecord) record).target();
        String where = piece.where() + "#" + position;
        try {
            Payload payload = record instanceof WarcResponse
                    ? answer(block)
                    : new Payload(block, record.headers().first("Content-Type").orElse(null));
            return payload != null && take(piece, payload, where, url, date(record));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Damaged) {
                throw e;
            }
            opener.skip(where, "an answer that cannot be read: " + e.getMessage());
            return true;
        }
    }

    private boolean take(Piece piece, Payload payload, String where, String url, @Nullable Instant date)
            throws IOException {
        String type = Fetcher.media(payload.type());
        byte[] body = payload.body();
        byte[] head = Arrays.copyOf(body, Math.min(body.length, Kinds.HEAD));
        if (!TAKEN.contains(Kinds.tell(head, type, name(url)).kind())
                || body.length == 0
                || url.endsWith("/robots.txt")) {
            return false;
        }
        opener.take(piece.part(
                where,
                name(url),
                new ByteArrayInputStream(body),
                new Origin(url, date, type, Fetcher.charset(payload.type()), true, null)));
        return true;
    }

    /** The body of an answer, unchunked and unpacked; null when it is none with status 200. */
    private static @Nullable Payload answer(byte[] block) throws IOException {
        HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
        if (http.status() != 200) {
            return null;
        }
        try (InputStream body = http.bodyDecoded().stream()) {
            return new Payload(
                    Whole.of(body, -1, Limits.FETCH),
                    http.headers().first("Content-Type").orElse(null));
        }
    }

    private static @Nullable Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The last part of the path, when it has an ending. */
    static @Nullable String name(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("^[a-z]+://[^/]*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.indexOf('.') > 0 ? last : null;
    }

    private static void drain(WarcRecord record, Allowance allowance) throws IOException {
        InputStream in = record.body().stream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            allowance.spend(n);
        }
    }
}
