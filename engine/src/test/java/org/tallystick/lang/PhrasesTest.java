package org.tallystick.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    static Iterable<String> codes() {
        return PackLoader.codes();
    }

    private static Set<String> phrases(Phrases phrases) {
        return phrases.keys().stream().filter(key -> !key.contains(".")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyPackSaysAllThatEnglishSays(String code) {
        Phrases english = Phrases.of("en");
        Phrases phrases = Phrases.of(code);
        assertThat(phrases(phrases)).isEqualTo(phrases(english));
        for (String key : phrases(english)) {
            assertThat(phrases.gaps(key)).as("gaps of " + key).isEqualTo(english.gaps(key));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyPackNamesEveryStateOnceItReadsIt(String code) {
        Phrases phrases = Phrases.of(code);
        for (String state : States.codes()) {
            assertThat(phrases.state(state) == null)
                    .as(state)
                    .isEqualTo(phrases.adjective(state) == null)
                    .isEqualTo(phrases.people(state) == null);
        }
        assertThat(phrases.state("UKR")).isNotNull();
    }

    @Test
    void fillsGapsAndWritesDays() {
        Phrases dutch = Phrases.of("nl");
        assertThat(dutch.phrase("killed", "whom", "mensen", "where", " in $1", "when", ""))
                .isEqualTo("Hoeveel mensen zijn in $1 gedood?");
        assertThat(dutch.day(LocalDate.of(2023, 3, 5))).isEqualTo("5 maart 2023");
        assertThat(dutch.things("drone")).isEqualTo("drones");
    }

    private static UnaryOperator<String> with(String found, String replaced) {
        return name -> name.equals("lang/en/phrases.tsv")
                ? Table.resource(name).replace(found, replaced)
                : Table.resource(name);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Phrases.of("en", with("adjective-form\t1", "adjective-form\tfirst")))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("phrases.tsv: \"adjective-form\"");
        assertThatThrownBy(() -> Phrases.of("en", with("wounded\t", "killed\t")))
                .hasMessageContaining("phrases.tsv:3: \"killed\" stands there twice");
        assertThatThrownBy(() -> Phrases.of("en", with("{where}", "{were}"))
                        .phrase("killed", "whom", "", "where", "", "when", ""))
                .hasMessageContaining("a gap {were} that is never filled");
        assertThatThrownBy(() -> Phrases.of("en").phrase("kild")).hasMessageContaining("no phrase \"kild\"");
    }
}
