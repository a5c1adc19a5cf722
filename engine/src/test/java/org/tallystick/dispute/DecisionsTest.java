package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Decision.Kind;

class DecisionsTest {
    private static List<Account> battle(int claims, Random random) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            accounts.add(Told.claim("c" + i)
                    .of(10 + random.nextInt(5), random.nextBoolean() ? "RUS" : "UKR")
                    .by("speaker " + random.nextInt(3), null)
                    .on(3, 1 + random.nextInt(3))
                    .published("2023-03-0" + (4 + random.nextInt(4)))
                    .account());
        }
        return accounts;
    }

    private static List<String> ids(Question question) {
        return question.accounts().stream().map(Account::id).toList();
    }

    @Property(tries = 100)
    void splittingAndMergingIsTheIdentity(@ForAll @IntRange(min = 2, max = 14) int claims, @ForAll Random random) {
        List<Account> accounts = battle(claims, random);
        List<Question> before = Questions.of(accounts);
        Question question = before.get(random.nextInt(before.size()));
        List<String> all = ids(question);
        List<String> some = all.subList(0, (all.size() + 1) / 2);
        List<Decision> decisions = List.of(
                new Decision(Kind.SPLIT, some, "ann", "other days"), new Decision(Kind.MERGE, all, "ann", "the same"));
        assertThat(Questions.of(accounts, decisions)).isEqualTo(before);
    }

    @Property(tries = 100)
    void everyClaimStaysInOneQuestion(@ForAll @IntRange(min = 1, max = 14) int claims, @ForAll Random random) {
        List<Account> accounts = battle(claims, random);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<String> named = accounts.stream()
                    .map(Account::id)
                    .filter(id -> random.nextBoolean())
                    .toList();
            decisions.add(new Decision(random.nextBoolean() ? Kind.SPLIT : Kind.MERGE, named, "ann", null));
        }
        List<String> found = new ArrayList<>();
        Questions.of(accounts, decisions).forEach(question -> found.addAll(ids(question)));
        assertThat(found).hasSameSizeAs(accounts);
        assertThat(new TreeSet<>(found)).hasSameSizeAs(accounts);
    }

    @Test
    void aSplitHoldsWhenClaimsComeIn() {
        List<Account> accounts = new ArrayList<>(List.of(
                Told.claim("a").of(63, "RUS").by("Moscow", "RUS").account(),
                Told.claim("b").of(400, "RUS").by("Kyiv", "UKR").account()));
        List<Decision> split = List.of(new Decision(Kind.SPLIT, List.of("b"), "ann", "another barracks"));
        assertThat(Questions.of(accounts, split)).hasSize(2);
        accounts.add(Told.claim("c").of(70, "RUS").by("London", "GBR").account());
        List<Question> after = Questions.of(accounts, split);
        assertThat(after).extracting(DecisionsTest::ids).contains(List.of("a", "c"), List.of("b"));
        assertThat(after)
                .allSatisfy(question ->
                        assertThat(question.why()).contains("ann set these claims apart: another barracks"));
    }

    @Test
    void aMergePutsQuestionsTogether() {
        List<Account> accounts = List.of(
                Told.claim("a").of(63, "RUS").by("Moscow", "RUS").on(3, 1).account(),
                Told.claim("b").of(400, "RUS").by("Kyiv", "UKR").on(3, 9).account());
        assertThat(Questions.of(accounts)).hasSize(2);
        List<Question> merged =
                Questions.of(accounts, List.of(new Decision(Kind.MERGE, List.of("a", "b", "gone"), "ann", null)));
        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().state()).isEqualTo(State.CONTRADICTED);
    }
}
