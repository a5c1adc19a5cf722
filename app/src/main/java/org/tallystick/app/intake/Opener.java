package org.tallystick.app.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Allowance;
import org.tallystick.app.intake.bytes.Bomb;
import org.tallystick.app.intake.bytes.Damaged;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.bytes.TextDecoder;
import org.tallystick.app.intake.bytes.TooLarge;
import org.tallystick.app.intake.bytes.Undecodable;
import org.tallystick.app.intake.bytes.Whole;
import org.tallystick.app.intake.form.Draft;
import org.tallystick.app.intake.form.NoReport;
import org.tallystick.app.intake.form.PageReader;
import org.tallystick.app.intake.form.PdfReader;
import org.tallystick.app.intake.web.FetchException;
import org.tallystick.app.intake.web.Fetched;
import org.tallystick.app.intake.web.Fetcher;

/** Opens whatever comes in, tells its kind and hands it to who reads that; an archive comes back with its parts. */
final class Opener {
    private final Reception reception;
    private final JsonReports json;
    private final CsvReports csv;
    private final ZipReports archives;
    private final WarcReports warcs;
    private final FeedReports feeds;

    Opener(Reception reception) {
        this.reception = reception;
        this.json = new JsonReports(reception);
        this.csv = new CsvReports(reception);
        this.archives = new ZipReports(reception, this);
        this.warcs = new WarcReports(this);
        this.feeds = new FeedReports(reception, this);
    }

    /**
     * Takes in {@code piece}. What is wrong with it is told in one line.
     *
     * @throws IOException when what it lies in cannot be read on
     */
    void take(Piece piece) throws IOException {
        try {
            openWhole(piece);
        } catch (NoReport | TooLarge | Undecodable e) {
            skip(piece.where(), e.getMessage());
        } catch (Damaged e) {
            if (!e.isOf(piece.where())) {
                throw e;
            }
            skip(piece.where(), e.getMessage());
        } catch (Bomb e) {
            if (piece.depth() > 0) {
                throw e;
            }
            skip(piece.where(), e.getMessage());
        }
    }

    /** What is too long in an archive is unpacked to its end all the same, as the next part lies behind it: it may be a bomb. */
    private void openWhole(Piece piece) throws IOException, NoReport {
        try {
            open(piece);
        } catch (TooLarge e) {
            if (piece.depth() > 0) {
                piece.in().transferTo(OutputStream.nullOutputStream());
            }
            throw e;
        }
    }

    private void open(Piece piece) throws IOException, NoReport {
        if (piece.depth() > Limits.DEPTH) {
            throw new NoReport("lies more than " + Limits.DEPTH + " archives deep; unpack the outer ones");
        }
        piece.in().mark(Kinds.HEAD);
        byte[] head = piece.in().readNBytes(Kinds.HEAD);
        piece.in().reset();
        Kinds.Told told = Kinds.tell(head, piece.origin().type(), piece.name());
        if (head.length == 0 && told.kind() != Kind.JSON) {
            throw new NoReport("empty; expected a report");
        }
        switch (told.kind()) {
            case TEXT -> text(piece);
            case HTML -> page(piece);
            case PDF -> reception.arrive(piece, PdfReader.read(Whole.of(piece.in(), piece.size(), Limits.PDF)));
            case JSON -> json.values(piece);
            case LINES -> json.lines(piece);
            case CSV -> csv.rows(piece);
            case FEED -> feeds.entries(piece);
            case WARC -> warcs.records(piece);
            case ZIP -> archives.zip(piece);
            case GZIP -> archives.gzip(piece);
            case REFUSED -> throw new NoReport(told.advice());
        }
    }

    private void text(Piece piece) throws IOException, NoReport {
        TextDecoder.Decoded decoded = TextDecoder.decode(Whole.of(piece.in(), piece.size(), Limits.REPORT));
        if (decoded == null) {
            throw new Undecodable();
        }
        if (decoded.text().isBlank()) {
            throw new NoReport("empty; expected the text of a report");
        }
        if (decoded.guessed()) {
            reception.noteGuess(piece.where());
        }
        reception.arrive(piece, new Draft(decoded.text(), null, null, null, null, null));
    }

    private void page(Piece piece) throws IOException, NoReport {
        byte[] page = Whole.of(piece.in(), piece.size(), Limits.PAGE);
        String url = piece.origin().url();
        reception.arrive(piece, PageReader.read(page, piece.origin().charset(), url == null ? "" : url));
    }

    /** Fetches {@code url} and takes in what it answers; {@code published} is the date that led there gave, null for none. */
    void fetch(Fetcher fetcher, String url, int depth, @Nullable String published) throws IOException {
        Fetched fetched;
        try {
            fetched = fetcher.fetch(url);
        } catch (FetchException e) {
            skip(url, e.getMessage());
            return;
        }
        Origin origin =
                new Origin(fetched.url(), fetched.retrieved(), fetched.type(), fetched.charset(), false, published);
        byte[] body = fetched.body();
        take(new Piece(
                url,
                WarcReports.name(fetched.url()),
                new BufferedInputStream(new ByteArrayInputStream(body), 1 << 16),
                body.length,
                depth,
                origin,
                new Allowance(() -> body.length)));
    }

    void skip(String where, @Nullable String why) {
        reception.skip(where, why);
    }
}
