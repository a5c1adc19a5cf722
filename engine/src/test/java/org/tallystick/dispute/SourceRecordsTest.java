package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SourceRecordsTest {
    /** Kyiv says twice what London and Berlin say, on each of {@code days} days. */
    private static List<Account> days(int days) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 1; i <= days; i++) {
            String published = "2023-0" + i + "-05";
            accounts.add(Told.claim("k" + i)
                    .of(200 + i, "RUS")
                    .by("Kyiv", "UKR")
                    .on(i, 3)
                    .published("2023-0" + i + "-04")
                    .account());
            accounts.add(Told.claim("l" + i)
                    .of(100 + i / 2.0, "RUS")
                    .by("London", "GBR")
                    .on(i, 3)
                    .published(published)
                    .account());
            accounts.add(Told.claim("b" + i)
                    .of(100 + i / 2.0, "RUS")
                    .by("Berlin", "DEU")
                    .on(i, 3)
                    .published(published)
                    .account());
        }
        return accounts;
    }

    private static SourceRecord record(List<Account> accounts, String name) {
        return SourceRecords.of(Questions.of(accounts)).stream()
                .filter(record -> record.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparesWithTheLaterConsensus() {
        SourceRecord kyiv = record(days(6), "Kyiv");
        assertThat(kyiv.claims()).isEqualTo(6);
        assertThat(kyiv.questions()).isEqualTo(6);
        assertThat(kyiv.first()).isEqualTo(6);
        assertThat(kyiv.contradicted()).containsOnlyKeys("London", "Berlin").containsEntry("London", 6);
        assertThat(kyiv.ratio().n()).isEqualTo(6);
        assertThat(kyiv.ratio().mean()).isCloseTo(Math.log(2), within(1e-9));
        assertThat(kyiv.ratio().low()).isCloseTo(Math.log(2), within(1e-9));
        assertThat(Admiralty.reliability(kyiv).code()).isIn('D', 'E');
        assertThat(Admiralty.reliability(kyiv).why()).contains("2.00 times the later consensus");
    }

    @Test
    void fewerThanFiveAreTooFew() {
        SourceRecord kyiv = record(days(4), "Kyiv");
        assertThat(kyiv.ratio().tooFew()).isTrue();
        assertThat(kyiv.ratio().mean()).isNull();
        assertThat(Admiralty.reliability(kyiv).code()).isEqualTo('F');
        assertThat(Admiralty.reliability(kyiv).why()).startsWith("too few: 4");
    }

    @Test
    void intervalIsStudents() {
        List<Account> accounts = new ArrayList<>();
        double[] ratios = {1, 2, 3, 4, 5};
        for (int i = 1; i <= 5; i++) {
            accounts.add(Told.claim("k" + i)
                    .of(Math.exp(ratios[i - 1]) * 10, "RUS")
                    .by("Kyiv", "UKR")
                    .on(i, 3)
                    .published("2023-0" + i + "-04")
                    .account());
            accounts.add(Told.claim("l" + i)
                    .of(10, "RUS")
                    .by("London", "GBR")
                    .on(i, 3)
                    .published("2023-0" + i + "-05")
                    .account());
            accounts.add(Told.claim("b" + i)
                    .of(10, "RUS")
                    .by("Berlin", "DEU")
                    .on(i, 3)
                    .published("2023-0" + i + "-05")
                    .account());
        }
        SourceRecord kyiv = record(accounts, "Kyiv");
        assertThat(kyiv.ratio().mean()).isCloseTo(3.0, within(1e-9));
        // Mean 3, standard deviation 1.5811, t(4) 2.7764: the reach of a textbook.
        assertThat(kyiv.ratio().high()).isCloseTo(3 + 2.7764 * 1.5811 / Math.sqrt(5), within(1e-3));
    }

    @Test
    void tellsWhoRevisesAndWhoDenies() {
        List<Account> accounts = List.of(
                Told.claim("a")
                        .of(63, "RUS")
                        .by("Moscow", "RUS")
                        .published("2023-03-12")
                        .account(),
                Told.claim("b")
                        .of(89, "RUS")
                        .by("Moscow", "RUS")
                        .published("2023-03-13")
                        .account(),
                Told.claim("c")
                        .of(89, "RUS")
                        .by("Moscow", "RUS")
                        .published("2023-03-13")
                        .account(),
                Told.claim("d")
                        .of(89, "RUS")
                        .by("Kyiv", "UKR")
                        .published("2023-03-14")
                        .denied()
                        .account());
        SourceRecord moscow = record(accounts, "Moscow");
        assertThat(moscow.raised()).isPositive();
        assertThat(moscow.lowered()).isZero();
        assertThat(moscow.copied()).isEqualTo(1);
        assertThat(moscow.denied()).containsOnlyKeys("Kyiv");
    }

    @Test
    void credibilityIsOfTheClaimAndNotOfItsSource() {
        Question agreed = Questions.of(List.of(
                        Told.claim("a").of(63, "RUS").by("Moscow", "RUS").account(),
                        Told.claim("b").of(63, "RUS").by("London", "GBR").account(),
                        Told.claim("c").of(63, "RUS").by("Berlin", "DEU").account()))
                .getFirst();
        assertThat(Admiralty.credibility(agreed, "a").code()).isEqualTo('1');
        Question alone = Questions.of(
                        List.of(Told.claim("a").by("Moscow", "RUS").account()))
                .getFirst();
        assertThat(Admiralty.credibility(alone, "a").code()).isEqualTo('6');
        Question against = Questions.of(List.of(
                        Told.claim("a").of(63, "RUS").by("Moscow", "RUS").account(),
                        Told.claim("b").of(400, "RUS").by("Kyiv", "UKR").account()))
                .getFirst();
        assertThat(Admiralty.credibility(against, "a").code()).isEqualTo('4');
    }

    @Test
    void tagsAreThoseOfTheTaxonomy() {
        assertThat(new Admiralty('F', "").tag()).isEqualTo("admiralty-scale:source-reliability=\"f\"");
        assertThat(new Admiralty('6', "").tag()).isEqualTo("admiralty-scale:information-credibility=\"6\"");
    }

    @Property(tries = 30)
    void orderMakesNoDifference(@ForAll Random random) {
        List<Account> shuffled = new ArrayList<>(days(6));
        Collections.shuffle(shuffled, random);
        assertThat(SourceRecords.of(Questions.of(shuffled))).isEqualTo(SourceRecords.of(Questions.of(days(6))));
    }
}
