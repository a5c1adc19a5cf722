package org.tallystick.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Makes inputs of every kind as the programs make them that are in use. */
final class Inputs {
    /** Rules that fetch nothing. */
    static final IntakeRules RULES = IntakeRules.of(Set.of("en", "nl", "de", "fr"));

    private Inputs() {}

    /** A page that lies beside the tests. */
    static byte[] page(String name) {
        try (InputStream in = Inputs.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A record of a WARC: an answer with this status, type and body. */
    record Kept(String url, int status, String type, byte[] body) {}

    static final Instant KEPT = Instant.parse("2023-03-19T08:30:00Z");

    static byte[] warc(boolean packed, List<Kept> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer =
                new WarcWriter(Channels.newChannel(bytes), packed ? WarcCompression.GZIP : WarcCompression.NONE)) {
            for (Kept kept : records) {
                if (kept.status() == 0) {
                    writer.write(new WarcResource.Builder(URI.create(kept.url()))
                            .date(KEPT)
                            .body(MediaType.parse(kept.type()), kept.body())
                            .build());
                    continue;
                }
                String head = "HTTP/1.1 " + kept.status() + " X\r\nContent-Type: " + kept.type()
                        + "\r\nContent-Length: " + kept.body().length + "\r\n\r\n";
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                block.write(bytes(head));
                block.write(kept.body());
                writer.write(new WarcResponse.Builder(URI.create(kept.url()))
                        .date(KEPT)
                        .body(MediaType.HTTP_RESPONSE, block.toByteArray())
                        .build());
            }
        }
        return bytes.toByteArray();
    }

    /** A PDF with these lines on each of its pages, in Times, from the top; an empty line leaves a gap. */
    static byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(72, 720);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            return saved(document);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
