package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Copies.Copy;
import org.tallystick.dispute.Tally.Member;
import org.tallystick.dispute.Tally.Voice;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

class CarriersTest {
    private static final Resemblance ALIKE = new Resemblance(93, 96, 97, 100);
    private static final Claimant MINISTRY =
            new Claimant("the ministry", "Ministry of Defence of Ukraine", "UKR", "ministry");
    private static final Claimant GOVERNOR = new Claimant("the governor", null, "UKR", "official");

    private static Claim claim(double figure, @Nullable Claimant claimant, @Nullable Window window) {
        return new Claim(
                "c" + figure,
                "r",
                Measure.KILLED,
                new Quantity(figure, figure, Form.EXACT, null, "16", new Span(0, 2)),
                Scope.PERIOD,
                new Victims("people", "UKR", Group.CIVILIAN),
                null,
                null,
                claimant,
                List.of(),
                null,
                window,
                Modality.ASSERTED,
                null,
                new Evidence(new Span(0, 2), "16"),
                List.of());
    }

    private static Window day(int day) {
        LocalDate date = LocalDate.of(2023, 3, day);
        return new Window(null, date, date, null);
    }

    private static Carrier carrier(String report, @Nullable String publisher, String agencies, Claim... claims) {
        return new Carrier(
                report,
                publisher,
                null,
                agencies.isEmpty() ? List.of() : List.of(agencies.split(" ")),
                null,
                List.of(claims));
    }

    private static Carrier copyOf(Carrier other, String report, String publisher, String agency) {
        Copy copy = new Copy(other.family(), other.report(), ALIKE);
        return new Carrier(
                report, publisher, null, agency.isEmpty() ? List.of() : List.of(agency), copy, other.claims());
    }

    private static Tally only(Carrier... carriers) {
        List<Tally> tallies = Carriers.count(List.of(carriers), Agencies.standard());
        assertThat(tallies).hasSize(1);
        return tallies.get(0);
    }

    private static List<String> names(List<Voice> voices) {
        return voices.stream().map(Voice::name).toList();
    }

    @Test
    void tenFeedsOfOneWireAreOneOutletAndOneOrigin() {
        Claim own = claim(16, null, null);
        Tally tally = only(IntStream.range(0, 10)
                .mapToObj(i -> carrier("r" + i, "Paper " + i, "afp", own))
                .toArray(Carrier[]::new));
        assertThat(tally.publications()).hasSize(10);
        assertThat(names(tally.outlets())).containsExactly("agency afp");
        assertThat(names(tally.origins())).containsExactly("agency afp");
        assertThat(tally.outlets().get(0).members())
                .startsWith(new Member("r0", null), new Member("r1", "credits afp as does r0"));
    }

    @Test
    void anAgencyAndWhoCreditsItAreOneOutlet() {
        Claim own = claim(16, null, null);
        Carrier agency = new Carrier("a", "Reuters", "www.reuters.com", List.of(), null, List.of(own));
        assertThat(only(agency, carrier("b", "Paper", "reuters", own)).outlets())
                .hasSize(1);
        Carrier site = new Carrier("a", null, "www.reuters.com", List.of(), null, List.of(own));
        assertThat(only(site, carrier("b", "Paper", "reuters", own)).outlets()).hasSize(1);
    }

    @Test
    void independentOutletsThatQuoteOneMinistryAreOneOrigin() {
        Claim quoted = claim(16, MINISTRY, null);
        Tally tally = only(
                carrier("a", "One", "", quoted),
                carrier("b", "Two", "afp", quoted),
                carrier("c", "Three", "ap", quoted));
        assertThat(tally.outlets()).hasSize(3);
        assertThat(names(tally.origins())).containsExactly("claimant ministry of defence of ukraine");
        assertThat(tally.origins().get(0).members().get(1).reason()).isEqualTo("same claimant as in a");
    }

    @Test
    void twoOfficialsInOneReportAreTwoOriginsOfOneOutlet() {
        Tally tally = only(carrier("a", "One", "", claim(16, MINISTRY, null), claim(16, GOVERNOR, null)));
        assertThat(tally.outlets()).hasSize(1);
        assertThat(tally.origins()).hasSize(2);
    }

    @Test
    void copiesCountOnceWithTheirLikenessAsReason() {
        Carrier first = carrier("a", "One", "", claim(16, null, null));
        Tally tally = only(first, copyOf(first, "b", "Two", ""));
        assertThat(tally.publications()).containsExactly("a", "b");
        assertThat(tally.outlets()).hasSize(1);
        assertThat(tally.outlets().get(0).members().get(1).reason()).isEqualTo("same body as a (Jaccard 0.93)");
    }

    @Test
    void whoDeniesAFigureDoesNotSayIt() {
        Claim said = claim(21, GOVERNOR, day(1));
        Claim denied = new Claim(
                "d",
                said.report(),
                said.measure(),
                said.quantity(),
                said.scope(),
                said.victims(),
                said.object(),
                said.agent(),
                MINISTRY,
                said.chain(),
                said.place(),
                said.time(),
                Modality.DENIED,
                said.likelihood(),
                said.evidence(),
                said.why());
        List<Tally> tallies = Carriers.count(List.of(carrier("a", "Paper", "", said, denied)), Agencies.standard());
        assertThat(tallies)
                .hasSize(2)
                .allSatisfy(tally -> assertThat(tally.origins()).hasSize(1));
        assertThat(Statement.of(said).unattributed().number())
                .isNotEqualTo(Statement.of(denied).unattributed().number());
    }

    @Test
    void aCopyThatLostItsClaimantSpeaksForTheClaimant() {
        Carrier first = carrier("a", "One", "", claim(16, MINISTRY, null));
        Carrier cut =
                new Carrier("b", "Two", null, List.of(), new Copy("a", "a", ALIKE), List.of(claim(16, null, null)));
        assertThat(only(first, cut).origins()).hasSize(1);
    }

    @Test
    void aReportOfTwoAgenciesNeitherJoinsThemNorAddsOne() {
        Claim own = claim(16, null, null);
        Tally tally = only(
                carrier("a", "One", "afp", own),
                carrier("b", "Two", "reuters", own),
                carrier("c", "Three", "afp reuters", own));
        assertThat(names(tally.outlets())).containsExactly("agency afp", "agency reuters");
    }

    @Test
    void onePublisherWithTextsOfTwoAgenciesDoesNotJoinThem() {
        Claim own = claim(16, null, null);
        Tally tally = only(
                carrier("a", "One", "afp", own),
                carrier("b", "One", "reuters", own),
                carrier("c", "Two", "afp", own),
                carrier("d", "Three", "reuters", own));
        assertThat(tally.outlets()).hasSize(2);
        assertThat(only(carrier("a", "One", "afp", own), carrier("b", "ONE", "reuters", own))
                        .outlets())
                .as("but alone it is one outlet")
                .hasSize(1);
    }

    @Test
    void anAgencyThatIsQuotedIsTheAgencyThatIsCredited() {
        Claimant agency = new Claimant("persbureau AFP", "AFP", "third-party", "agency");
        Tally tally = only(
                carrier("a", "One", "", claim(16, agency, null)), carrier("b", "Two", "afp", claim(16, null, null)));
        assertThat(names(tally.origins())).containsExactly("agency afp");
    }

    @Test
    void otherFiguresAndOtherDaysAreOtherThingsSaid() {
        Carrier carrier =
                carrier("a", "One", "", claim(16, null, day(1)), claim(17, null, day(1)), claim(16, null, day(5)));
        assertThat(Carriers.count(List.of(carrier), Agencies.standard())).hasSize(3);
    }

    @Test
    void aClaimWithoutAWindowJoinsTheOnlyTimeButNotOneOfTwo() {
        Carrier open = carrier("c", "Three", "", claim(16, null, null));
        Carrier first = carrier("a", "One", "", claim(16, null, day(1)));
        assertThat(only(first, open).publications()).containsExactly("a", "c");
        assertThat(Carriers.count(
                        List.of(first, carrier("b", "Two", "", claim(16, null, day(5))), open), Agencies.standard()))
                .extracting(Tally::publications)
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void oneStatementOfOneClaimantIsKnownByNameAndWindow() {
        Claimant other = new Claimant("Kyiv's defence ministry", "Ministry of Defence of Ukraine", "UKR", "ministry");
        assertThat(Statement.isOne(claim(16, MINISTRY, day(1)), claim(16, other, null)))
                .isTrue();
        assertThat(Statement.isOne(claim(16, MINISTRY, day(1)), claim(16, other, day(2))))
                .isFalse();
        assertThat(Statement.isOne(claim(16, MINISTRY, null), claim(16, GOVERNOR, null)))
                .isFalse();
        assertThat(Statement.isOne(claim(16, null, null), claim(16, null, null)))
                .isFalse();
        assertThat(Statement.identity(GOVERNOR)).isEqualTo("the governor (UKR)");
    }

    @Property(tries = 300)
    void theOrderOfCarriersMakesNoDifference(@ForAll("carriers") List<Carrier> carriers, @ForAll int seed) {
        List<Carrier> shuffled = new ArrayList<>(carriers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Carriers.count(shuffled, Agencies.standard()))
                .isEqualTo(Carriers.count(carriers, Agencies.standard()));
    }

    @Property(tries = 500)
    void aCopyMoreNeverAddsAnOutletOrAnOrigin(
            @ForAll("carriers") List<Carrier> carriers,
            @ForAll @IntRange(max = 9) int which,
            @ForAll("publisher") String publisher,
            @ForAll("agency") String agency) {
        List<Carrier> more = new ArrayList<>(carriers);
        more.add(copyOf(carriers.get(which % carriers.size()), "zz", publisher, agency));
        List<Tally> before = Carriers.count(carriers, Agencies.standard());
        List<Tally> after = Carriers.count(more, Agencies.standard());
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).said()).isEqualTo(before.get(i).said());
            assertThat(after.get(i).outlets())
                    .hasSizeLessThanOrEqualTo(before.get(i).outlets().size());
            assertThat(after.get(i).origins())
                    .hasSizeLessThanOrEqualTo(before.get(i).origins().size());
        }
    }

    @Property(tries = 300)
    void thereAreNeverMoreOutletsThanPublications(@ForAll("carriers") List<Carrier> carriers) {
        for (Tally tally : Carriers.count(carriers, Agencies.standard())) {
            assertThat(tally.outlets())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(tally.publications().size());
            assertThat(tally.outlets().stream()
                            .flatMap(v -> v.members().stream())
                            .map(Member::report)
                            .sorted())
                    .containsExactlyElementsOf(tally.publications());
            for (Voice voice : tally.outlets()) {
                assertThat(voice.members().stream().skip(1)).allMatch(m -> m.reason() != null);
            }
        }
    }

    @Provide
    Arbitrary<String> publisher() {
        return Arbitraries.of("One", "Two", "Three", "Four", "Five", "Reuters");
    }

    @Provide
    Arbitrary<String> agency() {
        return Arbitraries.of("", "", "afp", "reuters", "ap", "anp");
    }

    @Provide
    Arbitrary<List<Carrier>> carriers() {
        Arbitrary<Claim> claims = Combinators.combine(
                        Arbitraries.of(16.0, 17.0),
                        Arbitraries.of(MINISTRY, GOVERNOR).injectNull(0.5),
                        Arbitraries.of(day(1), day(9)).injectNull(0.3))
                .as(CarriersTest::claim);
        Arbitrary<Carrier> carrier = Combinators.combine(
                        publisher().injectNull(0.2),
                        agency().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 5),
                        claims.list().ofMinSize(1).ofMaxSize(3))
                .as((publisher, agencies, family, said) -> new Carrier(
                        "r",
                        publisher,
                        null,
                        agencies.stream().filter(a -> !a.isEmpty()).toList(),
                        new Copy("f" + family, "r0", ALIKE),
                        said));
        return carrier.list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Carrier(
                                "r" + i,
                                list.get(i).publisher(),
                                null,
                                list.get(i).agencies(),
                                list.get(i).copy(),
                                list.get(i).claims()))
                        .toList());
    }
}
