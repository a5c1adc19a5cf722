package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Measure;

class ExchangesTest {
    /** Each army counts the other's dead, one its own wounded; somebody else counts too; and there is another day. */
    private static List<Account> battle() {
        return List.of(
                Told.claim("a").of(221, "RUS").by("Kyiv", "UKR").in("one").account(),
                Told.claim("b").of(210, "UKR").by("Moscow", "RUS").in("one").account(),
                Told.claim("c").of(90, "RUS").by("Moscow", "RUS").in("two").account(),
                Told.claim("d")
                        .of(300, "RUS")
                        .by("Kyiv", "UKR")
                        .counting(Measure.WOUNDED)
                        .in("one")
                        .account(),
                Told.claim("e").of(150, "RUS").by("London", "GBR").in("three").account(),
                Told.claim("f")
                        .of(7, "RUS")
                        .by("Kyiv", "UKR")
                        .on(6, 1)
                        .published("2023-06-02")
                        .account());
    }

    private static List<List<String>> cells(Exchange exchange) {
        return exchange.cells().stream()
                .map(cell -> cell.accounts().stream().map(Account::id).sorted().toList())
                .toList();
    }

    @Test
    void eachSideCountsTheOther() {
        List<Question> questions = Questions.of(battle());
        List<Exchange> exchanges = Exchanges.of(questions);
        assertThat(exchanges).hasSize(1);
        Exchange exchange = exchanges.getFirst();
        assertThat(List.of(exchange.a(), exchange.b())).containsExactly("RUS", "UKR");
        assertThat(exchange.questions()).hasSize(3);
        assertThat(cells(exchange))
                .containsExactly(List.of("c"), List.of("b"), List.of("a", "d"), List.of(), List.of("e"), List.of());
    }

    @Test
    void allThatTwoSidesSay() {
        Exchange exchange = Exchanges.between("UKR", "RUS", Questions.of(battle()));
        assertThat(cells(exchange).get(2)).containsExactly("a", "d", "f");
    }

    @Test
    void oneSidesLossesAloneAreNoExchange() {
        assertThat(Exchanges.of(Questions.of(battle().subList(2, 6)))).isEmpty();
    }

    @Property(tries = 50)
    void orderMakesNoDifference(@ForAll Random random) {
        List<Account> shuffled = new ArrayList<>(battle());
        Collections.shuffle(shuffled, random);
        List<Question> questions = new ArrayList<>(Questions.of(shuffled));
        Collections.shuffle(questions, random);
        assertThat(Exchanges.of(questions)).isEqualTo(Exchanges.of(Questions.of(battle())));
    }
}
