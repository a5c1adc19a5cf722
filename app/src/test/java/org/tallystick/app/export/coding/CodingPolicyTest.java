package org.tallystick.app.export.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.Tallystick;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Place;
import org.tallystick.model.Report;

class CodingPolicyTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();
    private static final CodingPolicy CONSERVATIVE = CodingPolicy.of("acled-conservative");

    static Stream<Arguments> rules() {
        return CodingPolicy.all().stream()
                .flatMap(policy -> policy.rules().stream().map(rule -> Arguments.of(policy, rule)));
    }

    private static List<KeptClaim> claims(String text, Status status) {
        Report report = new Report("r", text, "en", "2023-03-18", null, "https://news.example/1", null);
        KeptReport kept = new KeptReport(report, "00", "r.txt", null, Instant.EPOCH, "en", null);
        return TALLYSTICK.read(report).claims().stream()
                .map(claim -> new KeptClaim(claim, kept, status, null))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsExampleIsDecidedByTheRule(CodingPolicy policy, CodingPolicy.Rule rule) {
        Status status = Status.of(rule.when().getOrDefault("status", "unreviewed"));
        List<CodingPolicy.Rule> decided = new ArrayList<>();
        boolean repeat = false;
        for (KeptClaim claim : claims(rule.example(), status)) {
            Killing killing = Killing.of(claim, policy.name());
            if (killing != null) {
                CodingPolicy.Decision decision = policy.decide(killing, repeat);
                assertThat(decision.figure() == null).isEqualTo(decision.why() != null);
                decided.add(decision.by());
                repeat = true;
            }
        }
        assertThat(decided).as(rule.example()).contains(rule);
    }

    @Test
    void everyFormHasARule() {
        for (String text : List.of("12", "About 12", "At least 12", "Up to 12", "Between 12 and 15", "Several")) {
            for (CodingPolicy policy : CodingPolicy.all()) {
                Killing killing = Killing.of(
                        claims(text + " people were killed in Kharkiv on Friday.", Status.UNREVIEWED)
                                .getFirst(),
                        policy.name());
                assertThat(policy.decide(killing, false).by()).as(text).isNotNull();
            }
        }
    }

    private static List<CSVRecord> rows(StringWriter text) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                text.toString(),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    @Test
    void aReportDoesNotCountTwice() throws IOException {
        StringWriter text = new StringWriter();
        CodedRows rows = CodedRows.acled(CONSERVATIVE, text);
        for (KeptClaim claim : claims(
                "12 people were killed in Kharkiv on Friday, among them three children. In Kharkiv 12 people were killed"
                        + " on Friday. 30 people were wounded. Up to 40 soldiers were killed in Bakhmut on Friday.",
                Status.UNREVIEWED)) {
            rows.print(claim);
        }
        rows.flush();
        List<CSVRecord> printed = rows(text);
        assertThat(printed).hasSize(1);
        assertThat(printed.getFirst().get("fatalities")).isEqualTo("12");
        assertThat(printed.getFirst().get("iso")).isEqualTo("804");
        assertThat(rows.leftOut())
                .containsEntry("part of another figure of its report", 1L)
                .containsEntry("said before in its report", 1L)
                .containsEntry("only an upper bound", 1L)
                .containsEntry("not a number of people killed", 1L);
    }

    @Test
    void deathsOfUcdpAddUpToItsBest() throws IOException {
        StringWriter text = new StringWriter();
        CodedRows rows = CodedRows.ucdp(CONSERVATIVE, text);
        for (KeptClaim claim : claims(
                "Ukraine killed 20 Russian soldiers near Bakhmut on Friday. 12 civilians were killed in Kharkiv on"
                        + " Friday. Three people were killed in Kherson on Friday. Two women were killed in Izium.",
                Status.UNREVIEWED)) {
            rows.print(claim);
        }
        rows.flush();
        assertThat(rows(text)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            double sum = 0;
            for (String cell : List.of("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")) {
                sum += row.get(cell).isEmpty() ? 0 : Double.parseDouble(row.get(cell));
            }
            assertThat(sum).isEqualTo(Double.parseDouble(row.get("best")));
            assertThat(row.get("source_article")).isEqualTo("https://news.example/1");
        });
    }

    @Test
    void countriesHaveTheNumbersOfTheStandard() {
        KeptClaim one = claims("12 people were killed in Kharkiv on Friday.", Status.UNREVIEWED)
                .getFirst();
        int numbered = 0;
        for (String code : Locale.getISOCountries()) {
            String alpha3 = Locale.of("", code).getISO3Country();
            Place old = one.claim().place();
            Place place = new Place("x", "x", null, null, alpha3, null, null, old.precision());
            var c = one.claim();
            var there = new org.tallystick.model.Claim(
                    c.id(),
                    c.report(),
                    c.measure(),
                    c.quantity(),
                    c.scope(),
                    c.victims(),
                    c.object(),
                    c.agent(),
                    c.claimant(),
                    c.chain(),
                    place,
                    c.time(),
                    c.modality(),
                    c.likelihood(),
                    c.evidence(),
                    c.why());
            Killing killing = Killing.of(new KeptClaim(there, one.report(), Status.UNREVIEWED, null), "x");
            assertThat(killing.countryNumber())
                    .as(alpha3)
                    .isEqualTo(Region.getInstance(code).getNumericCode());
            numbered++;
        }
        assertThat(numbered).isGreaterThan(240);
    }

    @Test
    void saysWhichPoliciesThereAre() {
        assertThatThrownBy(() -> CodingPolicy.of("guess")).hasMessageContaining("acled-conservative, stated-low");
    }
}
