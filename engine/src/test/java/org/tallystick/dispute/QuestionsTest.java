package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reason;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

class QuestionsTest {
    private static final Place BAKHMUT =
            new Place("Bakhmut", "Bakhmut", null, null, "UKR", 48.59, 38.0, Precision.SETTLEMENT);
    private static final Place UKRAINE =
            new Place("Ukraine", "Ukraine", null, null, "UKR", null, null, Precision.COUNTRY);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 11);

    private static Claim claim(
            String id,
            String report,
            Quantity quantity,
            @Nullable String side,
            @Nullable Claimant claimant,
            @Nullable Place place,
            @Nullable LocalDate day,
            Modality modality) {
        return new Claim(
                id,
                report,
                Measure.KILLED,
                quantity,
                Scope.PERIOD,
                new Victims(null, side, Group.MILITARY),
                null,
                null,
                claimant,
                List.of(),
                place,
                day == null ? null : new Window(null, day, day, day.toString()),
                modality,
                null,
                new Evidence(new Span(0, 5), "words"),
                List.of());
    }

    private static Quantity exactly(double number) {
        return new Quantity(number, number, Form.EXACT, Unit.PERSONS, "words", new Span(0, 5));
    }

    private static Account said(String id, double number, String side, Claimant claimant, String published) {
        return Account.of(
                claim(id, "report of " + id, exactly(number), side, claimant, BAKHMUT, DAY, Modality.ASSERTED),
                published,
                "Daily " + id);
    }

    private static final Claimant KYIV = new Claimant("the Ukrainian army", null, "UKR", "military");
    private static final Claimant MOSCOW = new Claimant("the Russian army", null, "RUS", "military");
    private static final Claimant UN = new Claimant("the UN mission", null, "third-party", "un");

    @Test
    void twoArmiesThatCountTheOthersDeadAnswerTwoQuestions() {
        List<Question> questions = Questions.of(
                List.of(said("a", 221, "RUS", KYIV, "2023-03-12"), said("b", 210, "UKR", MOSCOW, "2023-03-12")));
        assertThat(questions).hasSize(2).allMatch(question -> question.state() == State.ONE_VOICE);
    }

    @Test
    void aCeilingBelowAllOtherFiguresOpensTheRangeDownwards() {
        Quantity most = new Quantity(null, 67.0, Form.AT_MOST, Unit.PERSONS, "words", new Span(0, 5));
        Account ceiling = Account.of(
                claim("b", "report of b", most, "RUS", MOSCOW, BAKHMUT, DAY, Modality.ASSERTED),
                "2023-03-13",
                "Daily b");
        Question question = Questions.of(List.of(said("a", 221, "RUS", KYIV, "2023-03-12"), ceiling))
                .getFirst();
        assertThat(question.accounts()).hasSize(2);
        assertThat(question.range()).isEqualTo(new ClaimRange(null, 221.0, null));
    }

    @Test
    void aSidesOwnCountAgainstTheEnemysIsContradicted() {
        Question question = Questions.of(
                        List.of(said("a", 221, "RUS", KYIV, "2023-03-12"), said("b", 12, "RUS", MOSCOW, "2023-03-13")))
                .getFirst();
        assertThat(question.state()).isEqualTo(State.CONTRADICTED);
        assertThat(question.stances()).singleElement().extracting(Stance::kind).isEqualTo(Kind.CONTRADICTS);
        assertThat(question.againstInterest()).isTrue();
        assertThat(question.range()).isEqualTo(new ClaimRange(12.0, 221.0, 12.0));
        assertThat(Interest.of(question.accounts().get(0).claim())).isEqualTo(Interest.ATTACKERS);
        assertThat(Interest.of(question.accounts().get(1).claim())).isEqualTo(Interest.VICTIMS);
    }

    @Test
    void aMorningAndAnEveningTollOfOneMinistryAreSuperseded() {
        Question question = Questions.of(
                        List.of(said("a", 12, "UKR", KYIV, "2023-03-11"), said("b", 31, "UKR", KYIV, "2023-03-11")))
                .getFirst();
        assertThat(question.state()).isEqualTo(State.SUPERSEDED);
        assertThat(question.stances()).containsExactly(new Stance("b", "a", Kind.SUPERSEDES, Ground.RISES));
        assertThat(question.inForce()).containsExactly("b");
    }

    @Test
    void tenCopiesOfOneWireAreOneOrigin() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Claim claim = claim("c" + i, "r" + i, exactly(12), "UKR", null, BAKHMUT, DAY, Modality.ASSERTED);
            accounts.add(new Account(claim, "r" + i, "2023-03-12", "agency afp", "r0"));
        }
        Question question = Questions.of(accounts).getFirst();
        assertThat(question.origins()).isEqualTo(1);
        assertThat(question.state()).isEqualTo(State.ONE_VOICE);
        assertThat(question.stances())
                .hasSize(45)
                .allMatch(stance -> stance.kind() == Kind.COPIES || stance.kind() == Kind.REPEATS);
    }

    @Test
    void whoDeniesLeavesTheFigureDenied() {
        Claim denial = claim("b", "rb", exactly(12), "UKR", MOSCOW, BAKHMUT, DAY, Modality.DENIED);
        Question question = Questions.of(
                        List.of(said("a", 12, "UKR", KYIV, "2023-03-12"), Account.of(denial, "2023-03-12", null)))
                .getFirst();
        assertThat(question.state()).isEqualTo(State.DENIED);
        assertThat(question.stances()).singleElement().extracting(Stance::a).isEqualTo("b");
    }

    @Test
    void independentFiguresThatFitCorroborate() {
        Question question = Questions.of(
                        List.of(said("a", 12, "UKR", KYIV, "2023-03-12"), said("b", 12, "UKR", UN, "2023-03-12")))
                .getFirst();
        assertThat(question.state()).isEqualTo(State.CORROBORATED);
        assertThat(question.origins()).isEqualTo(2);
    }

    @Provide
    Arbitrary<List<Account>> accounts() {
        Arbitrary<Quantity> quantities = Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.of(Form.EXACT, Form.AT_LEAST, Form.APPROXIMATE))
                .as((number, form) -> new Quantity(
                        (double) number,
                        form == Form.AT_LEAST ? null : (double) number,
                        form,
                        Unit.PERSONS,
                        "words",
                        new Span(0, 5)));
        Arbitrary<Account> account = Combinators.combine(
                        quantities,
                        Arbitraries.of("UKR", "RUS").injectNull(0.2),
                        Arbitraries.of(KYIV, MOSCOW, UN).injectNull(0.2),
                        Arbitraries.of(BAKHMUT, UKRAINE).injectNull(0.1),
                        Arbitraries.integers().between(0, 40).injectNull(0.2),
                        Arbitraries.of(Modality.ASSERTED, Modality.ASSERTED, Modality.DENIED),
                        Arbitraries.integers().between(0, 5))
                .as((quantity, side, claimant, place, day, modality, report) -> Account.of(
                        claim(
                                "",
                                "r" + report,
                                quantity,
                                side,
                                claimant,
                                place,
                                day == null ? null : DAY.plusDays(day),
                                modality),
                        "2023-03-" + (12 + report),
                        "Daily " + report));
        return account.list().ofMinSize(1).ofMaxSize(12).map(QuestionsTest::numbered);
    }

    private static List<Account> numbered(List<Account> accounts) {
        List<Account> numbered = new ArrayList<>();
        for (Account account : accounts) {
            Claim c = account.claim();
            numbered.add(new Account(
                    new Claim(
                            "c" + numbered.size(),
                            c.report(),
                            c.measure(),
                            c.quantity(),
                            c.scope(),
                            c.victims(),
                            c.object(),
                            c.agent(),
                            c.claimant(),
                            c.chain(),
                            c.place(),
                            c.time(),
                            c.modality(),
                            c.likelihood(),
                            c.evidence(),
                            c.why()),
                    account.report(),
                    account.published(),
                    account.outlet(),
                    account.family()));
        }
        return numbered;
    }

    @Property(tries = 300)
    void theOrderOfArrivalNeverMatters(@ForAll("accounts") List<Account> accounts, @ForAll Random random) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, random);
        assertThat(Questions.of(shuffled)).isEqualTo(Questions.of(accounts));
    }

    @Property(tries = 300)
    void everyClaimIsInExactlyOneQuestion(@ForAll("accounts") List<Account> accounts) {
        List<String> found = Questions.of(accounts).stream()
                .flatMap(question -> question.accounts().stream())
                .map(Account::id)
                .sorted()
                .toList();
        assertThat(found)
                .containsExactlyElementsOf(
                        accounts.stream().map(Account::id).sorted().toList());
    }

    @Property(tries = 300)
    void aVaguerFigureNeverContradictsWhatTheExactOneDidNot(
            @ForAll int number, @ForAll int other, @ForAll boolean atLeast) {
        Figures exact = Figures.of(exactly(Math.floorMod(number, 1000)));
        double low = Math.floorMod(number, 1000);
        Figures vaguer = Figures.of(new Quantity(
                low,
                atLeast ? null : low,
                atLeast ? Form.AT_LEAST : Form.APPROXIMATE,
                Unit.PERSONS,
                "words",
                new Span(0, 5)));
        Figures third = Figures.of(exactly(Math.floorMod(other, 1000)));
        assertThat(!exact.fits(third) || vaguer.fits(third)).isTrue();
    }

    private static Claim withPart(Claim c) {
        return new Claim(
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
                c.place(),
                c.time(),
                c.modality(),
                c.likelihood(),
                c.evidence(),
                List.of(new Reason(Claim.PART, "part", null)));
    }

    @Test
    void aPartOfAWholeIsAQuestionOfItsOwn() {
        Claim whole = claim("a", "r", exactly(3840), "UKR", null, BAKHMUT, DAY, Modality.ASSERTED);
        Claim part = withPart(claim("b", "r", exactly(3190), "UKR", null, BAKHMUT, DAY, Modality.ASSERTED));
        Claim again = withPart(claim("c", "s", exactly(3190), "UKR", null, BAKHMUT, DAY, Modality.ASSERTED));
        Claim told = claim("d", "s", exactly(3900), "UKR", null, BAKHMUT, DAY, Modality.ASSERTED);
        List<Question> questions = Questions.of(Stream.of(whole, part, again, told)
                .map(claim -> Account.of(claim, "2023-03-12", "Daily " + claim.report()))
                .toList());
        assertThat(questions).hasSize(2);
        assertThat(ids(questions.get(0))).containsExactly("a", "d");
        assertThat(ids(questions.get(1))).containsExactly("b", "c");
        assertThat(questions.get(1).partOf()).isEqualTo(questions.get(0).id());
    }

    @Test
    void guestsOfACountryAreNotItsPeople() {
        Claim all = claim("a", "r", exactly(3840), null, null, BAKHMUT, DAY, Modality.ASSERTED);
        Claim guests = claim("b", "r", exactly(145), "EGY", null, BAKHMUT, DAY, Modality.ASSERTED);
        Claim enemies = claim("c", "s", exactly(3840), "RUS", null, BAKHMUT, DAY, Modality.ASSERTED);
        assertThat(Questions.of(List.of(Account.of(all, null, null), Account.of(guests, null, null))))
                .hasSize(2);
        assertThat(Questions.of(List.of(Account.of(all, null, null), Account.of(enemies, null, null))))
                .hasSize(1);
    }

    private static List<String> ids(Question question) {
        return question.accounts().stream().map(account -> account.claim().id()).toList();
    }
}
