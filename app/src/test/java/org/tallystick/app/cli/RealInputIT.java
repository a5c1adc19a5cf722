package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.tallystick.app.export.ledger.TableSchemaCheck;

/** Real reports, by the thousand, through all that a ledger does: added, queried, exported and imported again. */
class RealInputIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static String ledger;
    private static int total;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran on(String command, String... arguments) {
        Ran ran = run(Stream.concat(Stream.of(command, "--ledger", ledger), Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    @BeforeAll
    static void adds() {
        String named = System.getProperty("tallystick.gold", System.getenv("TALLYSTICK_GOLD"));
        Path gold = named == null ? Path.of("..", "..", "shared", "gold") : Path.of(named);
        Path messages = gold.resolve("muc").resolve("dev.jsonl");
        Path articles = gold.resolve("articles");
        boolean there = Files.isReadable(messages) && Files.isDirectory(articles);
        if (!there) {
            System.out.println("skipped: no real reports to add; name their folder with -Dtallystick.gold=FOLDER");
        }
        assumeTrue(there);
        ledger = folder.resolve("real.tally").toString();
        // Those in languages that no pack reads are told of, and the run goes on.
        Ran added = run("add", "--ledger", ledger, messages.toString(), articles.toString());
        assertThat(added.err().lines()).allMatch(line -> line.contains("has no pack"));
        assertThat(Integer.parseInt(
                        added.out().replaceFirst("(?s) reports added.*", "").replace(",", "")))
                .isGreaterThan(1500);
        total = count("measure");
        assertThat(total).isGreaterThan(1500);
        Ran again = run("add", "--ledger", ledger, messages.toString(), articles.toString());
        assertThat(again.out()).startsWith("0 reports added");
    }

    /** Sum of the counts by {@code field} of the claims that {@code filters} leave. */
    private static int count(String field, String... filters) {
        String[] arguments = Stream.concat(Stream.of("--count", field, "--format", "csv"), Stream.of(filters))
                .toArray(String[]::new);
        return on("claims", arguments)
                .out()
                .lines()
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf('\t'))))
                .sum();
    }

    private static int rows(Path csv, int headers) throws IOException {
        try (Reader in = Files.newBufferedReader(csv);
                CSVParser parser = CSVFormat.RFC4180.parse(in)) {
            return parser.getRecords().size() - headers;
        }
    }

    private static Path export(String format, String... more) {
        Path target = folder.resolve("out-" + format);
        on(
                "export",
                Stream.concat(Stream.of("--format", format, "--output", target.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return target;
    }

    @Test
    void everyFacetCountsEveryClaimOnce() {
        for (String field :
                List.of("form", "scope", "side", "group", "claimant", "place", "country", "precision", "modality")) {
            assertThat(count(field)).as(field).isEqualTo(total);
        }
        int known = count("measure", "--country", "SLV");
        int unknown = count("measure", "--country", "unknown");
        assertThat(known).isPositive();
        assertThat(known + unknown).isLessThanOrEqualTo(total);
        int soldiers = count("measure", "--words", "soldiers");
        assertThat(soldiers).isPositive().isLessThan(total);
        assertThat(on("claims", "--words", "\"soldiers were killed\"", "--format", "jsonl")
                        .out()
                        .lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JSON.readTree(line)
                                .at("/evidence/quote")
                                .asText()
                                .replaceAll("\\s+", " "))
                        .containsIgnoringCase("soldiers were killed"));
    }

    @Test
    void everyTableHoldsEveryClaim() throws IOException {
        Path set = export("csv");
        TableSchemaCheck check = new TableSchemaCheck(set);
        assertThat(check.faults()).isEmpty();
        assertThat(check.rows("claims")).isEqualTo(total);
        Path parquet = export("parquet");
        try (ParquetFileReader claims = ParquetFileReader.open(InputFile.of(parquet.resolve("claims.parquet")));
                ParquetFileReader reports = ParquetFileReader.open(InputFile.of(parquet.resolve("reports.parquet")))) {
            assertThat(claims.getFileMetaData().numRows()).isEqualTo(total);
            assertThat(reports.getFileMetaData().numRows()).isEqualTo(check.rows("reports"));
        }
        assertThat(rows(export("hxl"), 2)).isEqualTo(total);
    }

    @Test
    void everyFeatureIsReadWhereItHasAPlace() throws Exception {
        JsonNode features = JSON.readTree(export("geojson").toFile()).get("features");
        assertThat(features).hasSize(total);
        for (JsonNode feature : features) {
            if (!feature.get("geometry").isNull()) {
                assertThat(new GeoJsonReader()
                                .read(feature.get("geometry").toString())
                                .isValid())
                        .isTrue();
            }
        }
    }

    @Test
    void everyClaimIsAnAnnotationOfTheGraph() throws Exception {
        try (InputStream in = Files.newInputStream(export("jsonld"))) {
            RdfDataset graph = JsonLd.toRdf(JsonDocument.of(in)).get();
            long annotations = graph.getDefaultGraph().toList().stream()
                    .filter(t -> t.getObject().getValue().equals("http://www.w3.org/ns/oa#Annotation"))
                    .count();
            assertThat(annotations).isEqualTo(total);
        }
    }

    @Test
    void everyClaimIsARowOfEventDataOrCountedAsNone() throws IOException {
        for (String format : List.of("ucdp", "acled")) {
            Path file = folder.resolve("out-" + format);
            Ran ran = on("export", "--format", format, "--output", file.toString());
            int out = Integer.parseInt(ran.err()
                    .replaceFirst("(?s)tallystick: ([0-9,]+) claims.*", "$1")
                    .replace(",", ""));
            assertThat(rows(file, 1)).isPositive().isEqualTo(total - out);
        }
    }

    @Test
    void itsEntriesMakeAnEqualLedger() {
        String there = on(
                        "export",
                        "--format",
                        "jsonl",
                        "--output",
                        folder.resolve("all.jsonl").toString())
                .out();
        String copy = folder.resolve("copy.tally").toString();
        Ran imported =
                run("import", "--ledger", copy, folder.resolve("all.jsonl").toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        String head = there.replaceAll("(?s).*head ([0-9a-f]{64}).*", "$1");
        assertThat(imported.out()).contains("head " + head);
        Ran verified = run("verify", "--ledger", copy);
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("head " + head);
    }
}
