package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Measure;

/** What adding a claim does to the state of a question. */
class StatesTest {
    private static List<Account> some(int claims, Random random) {
        List<Account> accounts = new ArrayList<>();
        String[][] speakers = {{"Moscow", "RUS"}, {"Kyiv", "UKR"}, {"London", "GBR"}, {"Red Cross", "third-party"}};
        for (int i = 0; i < claims; i++) {
            String[] speaker = speakers[random.nextInt(speakers.length)];
            Told told = Told.claim("c" + i)
                    .of(60 + 10 * random.nextInt(4), "RUS")
                    .published("2023-03-1" + (2 + random.nextInt(4)));
            told = random.nextInt(4) == 0 ? told : told.by(speaker[0], speaker[1]);
            accounts.add(random.nextInt(8) == 0 ? told.denied().account() : told.account());
        }
        return accounts;
    }

    private static Question only(List<Account> accounts) {
        List<Question> questions = Questions.of(accounts);
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }

    @Property(tries = 200)
    void aCopyNeverChangesAState(@ForAll @IntRange(min = 1, max = 8) int claims, @ForAll Random random) {
        List<Account> accounts = some(claims, random);
        Question before = only(accounts);
        Account original = accounts.get(random.nextInt(claims));
        Account copy = new Account(renamed(original, "z"), "copy", "2023-03-17", original.outlet(), original.family());
        List<Account> more = new ArrayList<>(accounts);
        more.add(copy);
        Question after = only(more);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.origins()).isEqualTo(before.origins());
        assertThat(after.range()).isEqualTo(before.range());
    }

    private static org.tallystick.model.Claim renamed(Account account, String id) {
        var c = account.claim();
        return new org.tallystick.model.Claim(
                id,
                "copy",
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
                c.why());
    }

    @Property(tries = 200)
    void anIndependentClaimThatAgreesNeverLowersTheState(
            @ForAll @IntRange(min = 1, max = 8) int claims, @ForAll Random random) {
        List<Account> accounts = some(claims, random);
        Question before = only(accounts);
        if (before.inForce().isEmpty()) {
            return;
        }
        String agreed = before.inForce().get(random.nextInt(before.inForce().size()));
        Account said =
                accounts.stream().filter(a -> a.id().equals(agreed)).findFirst().orElseThrow();
        List<Account> more = new ArrayList<>(accounts);
        more.add(Told.claim("z")
                .of(said.claim().quantity().low(), "RUS")
                .by("an independent monitor", "third-party")
                .published(said.published())
                .account());
        Question after = only(more);
        if (before.state() == State.CORROBORATED) {
            assertThat(after.state()).isEqualTo(State.CORROBORATED);
        }
        if (before.state() == State.ONE_VOICE && said.claim().claimant() != null) {
            assertThat(after.state())
                    .as(after.stances() + " of "
                            + more.stream()
                                    .map(a ->
                                            a.id() + " " + a.claim().quantity().low() + " "
                                                    + a.claim().modality() + " "
                                                    + a.claim().claimant() + " " + a.published())
                                    .toList())
                    .isEqualTo(State.CORROBORATED);
        }
    }

    @Test
    void tenCopiesOfOneWireAreOneOrigin() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(Told.claim("c" + i)
                    .of(63, "RUS")
                    .by("Moscow", "RUS")
                    .copyOf("wire")
                    .account());
        }
        Question question = only(accounts);
        assertThat(question.origins()).isEqualTo(1);
        assertThat(question.state()).isEqualTo(State.ONE_VOICE);
        assertThat(question.stances()).extracting(Stance::kind).containsOnly(Kind.COPIES);
    }

    @Test
    void aHundredClaimsAreWeighedAsAFewAre() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String name = i % 2 == 0 ? "Moscow" : "Kyiv";
            accounts.add(Told.claim("c" + i)
                    .of(i % 2 == 0 ? 63 : 400, "RUS")
                    .by(name, i % 2 == 0 ? "RUS" : "UKR")
                    .account());
        }
        Question many = only(accounts);
        Question few = only(accounts.subList(0, 10));
        assertThat(many.state()).isEqualTo(few.state()).isEqualTo(State.CONTRADICTED);
        assertThat(many.origins()).isEqualTo(few.origins()).isEqualTo(2);
        assertThat(many.range()).isEqualTo(few.range());
        assertThat(many.stances()).hasSizeLessThan(200);
    }

    @Test
    void theReportWithTheHigherTollIsTheLaterInAllItsFigures() {
        List<Question> questions = Questions.of(List.of(
                Told.claim("a")
                        .of(558, "RUS")
                        .by("the ministry", "RUS")
                        .in("one")
                        .account(),
                Told.claim("b")
                        .of(569, "RUS")
                        .by("the ministry", "RUS")
                        .in("two")
                        .account(),
                Told.claim("c")
                        .of(95, "RUS")
                        .by("the ministry", "RUS")
                        .in("one")
                        .counting(Measure.MISSING)
                        .account(),
                Told.claim("d")
                        .of(94, "RUS")
                        .by("the ministry", "RUS")
                        .in("two")
                        .counting(Measure.MISSING)
                        .account()));
        assertThat(questions)
                .flatExtracting(Question::stances)
                .filteredOn(stance -> Set.of("c", "d").contains(stance.a()))
                .extracting(Stance::a, Stance::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("d", Kind.SUPERSEDES));
    }

    @Test
    void theEnemysCountIsNoLaterStateOfSomebodyElses() {
        Question question = only(List.of(
                Told.claim("a").of(63, "RUS").account(),
                Told.claim("b").of(400, "RUS").by("Kyiv", "UKR").account()));
        assertThat(question.state()).isEqualTo(State.CONTRADICTED);
    }

    @Test
    void whatIsDeniedReplacesNothing() {
        Question question = only(List.of(
                Told.claim("a")
                        .of(70, "RUS")
                        .by("Kyiv", "UKR")
                        .published("2023-03-14")
                        .account(),
                Told.claim("b")
                        .of(80, "RUS")
                        .by("London", "GBR")
                        .published("2023-03-15")
                        .denied()
                        .account()));
        assertThat(question.inForce()).containsExactly("a");
        assertThat(question.state()).isEqualTo(State.ONE_VOICE);
    }
}
