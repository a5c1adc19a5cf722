package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.intake.Inputs.RULES;
import static org.tallystick.app.intake.Inputs.bytes;
import static org.tallystick.app.intake.Inputs.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.model.Report;

/** Each bad input gives one clear line, what is whole in it is kept, and the inputs after it are read. */
@Timeout(60)
class BadInputTest {
    @TempDir
    Path folder;

    private final Gathered found = new Gathered();
    private final Intake intake = new Intake(RULES, found);

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Takes {@code file} in; it must give one line with all of {@code words}. */
    private void oneLine(Path file, String... words) {
        int before = found.skipped().size();
        intake.take(file.toString());
        List<Skipped> lines = found.skipped().subList(before, found.skipped().size());
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).where()).startsWith(file.toString());
        assertThat(lines.get(0).why()).contains(words).doesNotContain("\n", "null", "Exception");
        assertThat(lines.get(0).why().length()).isLessThan(400);
    }

    private List<String> texts() {
        return found.reports().stream().map(Report::text).toList();
    }

    @AfterEach
    void theRestGoesOn() throws IOException {
        int before = found.reports().size();
        intake.take(file("good.txt", bytes("Twelve were killed.")).toString());
        assertThat(found.reports()).hasSize(before + 1);
    }

    @Test
    void truncatedWarc() throws IOException {
        List<Inputs.Kept> records = List.of(
                new Inputs.Kept("https://a.example/1", 200, "text/plain", bytes("One died.")),
                new Inputs.Kept("https://a.example/2", 200, "text/plain", bytes("Two died.")),
                new Inputs.Kept("https://a.example/3", 200, "text/plain", bytes("Three died. ".repeat(200))));
        for (boolean packed : new boolean[] {false, true}) {
            byte[] whole = Inputs.warc(packed, records);
            oneLine(
                    file(packed ? "p.warc.gz" : "p.warc", Arrays.copyOf(whole, whole.length - 60)),
                    "cut off",
                    "whole was taken");
        }
        assertThat(texts()).containsExactly("One died.", "Two died.", "One died.", "Two died.");
    }

    @Test
    void warcThatIsNoneBehindItsHead() throws IOException {
        oneLine(file("a.warc", bytes("WARC/1.0\r\nWARC-Type: response\r\nrubbish")), "");
        oneLine(file("b.warc", bytes("WARC/rubbish rubbish rubbish")), "damaged");
    }

    @Test
    void truncatedGzip() throws IOException {
        byte[] lines = bytes("{\"text\":\"One died.\"}\n{\"text\":\"Two died.\"}\n" + "{\"text\":\""
                + "Three died. ".repeat(9000) + "\"}\n");
        byte[] packed = Inputs.gzip(lines);
        oneLine(file("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 40)), "cut off", "rest is missing");
        oneLine(file("b.txt.gz", Arrays.copyOf(packed, 12)), "cut off");
        packed[packed.length - 6] ^= 1;
        oneLine(file("c.txt.gz", packed), "damaged");
    }

    @Test
    void truncatedZipKeepsWhatIsWhole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", bytes("One died."));
        files.put("b.txt", bytes("Two died."));
        files.put(
                "c.txt",
                bytes(new Random(1).ints(9000).mapToObj(Integer::toString).reduce("", String::concat)));
        byte[] zip = Inputs.zip(files);
        oneLine(file("a.zip", Arrays.copyOf(zip, zip.length / 2)), "cut off", "rest is missing");
        assertThat(texts()).containsExactly("One died.", "Two died.");
    }

    @Test
    void damagedArchiveInAnArchiveStopsNothing() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt.gz", Arrays.copyOf(Inputs.gzip(bytes("One died.".repeat(99))), 20));
        files.put("b.txt", bytes("Two died."));
        oneLine(file("a.zip", Inputs.zip(files)), "cut off");
        assertThat(texts()).containsExactly("Two died.");
    }

    @Test
    void zipBombs() throws IOException {
        oneLine(file("text.zip", bomb("a.txt", 300_000_000L)), "as a zip bomb does");
        oneLine(file("lines.zip", bomb("a.jsonl", 300_000_000L)), "as a zip bomb does");
        oneLine(file("rows.zip", bomb("a.csv", 300_000_000L)), "");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            zeros(out, 300_000_000L);
        }
        oneLine(file("a.jsonl.gz", gzip.toByteArray()), "as a zip bomb does");
        assertThat(found.reports()).isEmpty();
    }

    @Test
    void bombsInBombs() throws IOException {
        Map<String, byte[]> sixteen = new LinkedHashMap<>();
        byte[] inner = bomb("a.txt", 40_000_000L);
        for (int i = 0; i < 16; i++) {
            sixteen.put(i + ".zip", inner);
        }
        oneLine(file("a.zip", Inputs.zip(sixteen)), "as a zip bomb does");
    }

    @Test
    void archivesInArchivesWithoutEnd() throws IOException {
        byte[] archive = Inputs.zip(Map.of("a.txt", bytes("Deep.")));
        for (int i = 0; i < 10; i++) {
            archive = Inputs.zip(Map.of("a.zip", archive));
        }
        oneLine(file("deep.zip", archive), "more than 4 archives deep");
    }

    private static byte[] bomb(String name, long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zeros(zip, size);
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, long size) throws IOException {
        byte[] some = new byte[1 << 16];
        Arrays.fill(some, (byte) 'a');
        for (long written = 0; written < size; written += some.length) {
            out.write(some);
        }
    }

    @Test
    void textOfTwoGigabytesIsNotEvenRead() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.write(bytes("Twelve were killed."));
            file.setLength(2_200_000_000L);
        }
        long begun = System.nanoTime();
        oneLine(huge, "larger than 20 MB");
        for (String name : new String[] {"huge.html", "huge.pdf", "huge.xml"}) {
            Path other = folder.resolve(name);
            Files.move(huge, other);
            oneLine(other, "larger than");
            huge = other;
        }
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2000);
        assertThat(intake.bytes()).isEqualTo(4 * 2_200_000_000L);
    }

    @Test
    void lineAndValueOfAnyLength() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(bytes("{\"text\":\"One died.\"}\n{\"text\":\""));
        zeros(lines, 30_000_000L);
        lines.writeBytes(bytes("\"}\n{\"text\":\"Two died.\"}\n"));
        oneLine(file("a.jsonl", lines.toByteArray()), "larger than 20 MB");
        assertThat(texts()).containsExactly("One died.", "Two died.");
        oneLine(file("a.json", lines.toByteArray()), "");
        oneLine(file("a.csv", lines.toByteArray()), "");
    }

    @Test
    void feedsThatAreNone() throws IOException {
        oneLine(file("a.xml", bytes("<rss version='2.0'><channel><title>t</title><item>")), "no RSS or Atom feed");
        oneLine(
                file("b.xml", bytes("<rss version='2.0'><channel><title>t</title></channel></rss>")),
                "without an entry");
        oneLine(file("c.xml", bytes("<?xml version='1.0'?><other/>")), "no RSS or Atom feed");
        oneLine(file("d.rss", bytes("<rss>" + "<a>".repeat(100_000))), "no RSS or Atom feed");
    }

    @Test
    void pdfsWithoutTextLockedAndDamaged() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            oneLine(file("scan.pdf", Inputs.saved(scan)), "scanned pictures; run OCR first");
        }
        byte[] good = Inputs.pdf(List.of(List.of("Four people died.")));
        try (PDDocument locked = Loader.loadPDF(good)) {
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            oneLine(file("locked.pdf", Inputs.saved(locked)), "locked with a password");
        }
        oneLine(file("damaged.pdf", Arrays.copyOf(good, 200)), "PDF");
        oneLine(file("none.pdf", bytes("%PDF-1.7 abc")), "PDF");
    }

    @Test
    void pageWithoutAnArticle() throws IOException {
        oneLine(file("a.html", page("en-index.html")), "no article found");
        oneLine(file("b.html", bytes("<html><body></body></html>")), "no article found");
        oneLine(file("c.html", bytes("<div>".repeat(40_000))), "no article found");
    }

    @Test
    void wrongColumns() throws IOException {
        oneLine(
                file("a.csv", bytes("Date,Body\n2023,x\n")),
                "no column \"text\"; the columns are \"Date\", \"Body\"",
                "--columns");
        Gathered mapped = Gathered.of(
                RULES.columns(Map.of("text", "Bodie", "url", "Link")),
                file("b.csv", bytes("Date,Body\n2023,x\n")).toString());
        assertThat(mapped.skipped())
                .singleElement()
                .asString()
                .contains("no column \"Bodie\", \"Link\"; the columns are \"Date\", \"Body\"");
        oneLine(file("c.csv", bytes("text\n")), "no row");
    }

    @Test
    void binariesAndEmptyFiles() throws IOException {
        oneLine(file("a.txt", new byte[] {1, 0, 2, 0, 3}), "neither UTF-8");
        oneLine(file("b.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), "a picture; run OCR first");
        oneLine(file("c.html", new byte[] {1, 0, 2, 0, 3}), "neither UTF-8");
        oneLine(file("d.zip", bytes("no archive")), "");
        oneLine(file("e.docx.zip", Inputs.zip(Map.of("[Content_Types].xml", bytes("x")))), "office program");
        for (String ending : Kinds.endings().split(", ")) {
            oneLine(file("empty" + ending, new byte[0]), "empty");
            oneLine(file("blank" + ending, bytes("\n \n\t\n")), "");
        }
        oneLine(file("lines.jsonl", bytes("\n \n\t\n")), "empty; expected a report a line");
        oneLine(folder.resolve("absent.txt"), "no such file");
    }

    @Test
    void charsetThatNobodyKnows() throws IOException {
        byte[] page = bytes(new String(page("nl-omroep.html"), StandardCharsets.UTF_8)
                .replace("charset=\"utf-8\"", "charset=\"klingon\""));
        Gathered read = Gathered.of(RULES, file("a.html", page).toString());
        assertThat(read.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.text()).contains("Oekraïense"));
    }
}
