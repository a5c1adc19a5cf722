package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.lang.Entry;
import org.tallystick.lang.Lexicon;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackException;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Sense;
import org.tallystick.lang.Table;
import org.tallystick.text.Token;
import org.tallystick.text.Tokenizer;

class PackTest {
    private static final int LONGEST_FILE = 600;

    /** Most words of a phrase that the reader looks for. */
    private static final int LONGEST_PHRASE = 9;

    private static final List<String> TYPES =
            List.of("harm", "number-word", "people", "people-one", "office", "speech", "thing", "thing-one", "unit");

    @TestFactory
    Stream<DynamicTest> holdsToItsExamples() {
        return PackLoader.codes().stream()
                .map(PackLoader::load)
                .flatMap(pack -> PackCheck.of(pack).stream())
                .map(check -> DynamicTest.dynamicTest(
                        check.name(), () -> assertThat(check.fault()).isEmpty()));
    }

    /** Tables are exempt: one fact a row, sorted by nothing but meaning, they are looked into, never read through. */
    @Test
    void keepsFilesOfRulesAndSentencesShort() {
        for (String code : PackLoader.codes()) {
            for (String file : List.of("pack", "attribution", "clause", "count", "corpus")) {
                String path = "lang/" + code + "/" + file + ".yaml";
                assertThat(Table.resource(path).lines().count()).as(path).isLessThan(LONGEST_FILE);
            }
        }
    }

    @Test
    void findsEveryFormOfEveryRow() {
        for (String code : PackLoader.codes()) {
            Pack pack = PackLoader.load(code);
            for (String type : TYPES) {
                for (Sense sense : pack.lexicon().senses(type)) {
                    String column = type.endsWith("-one") ? "one" : sense.row().has("many") ? "many" : "forms";
                    for (String form : sense.row().list(column)) {
                        assertThat(isFound(pack.lexicon(), form, sense))
                                .as("%s: \"%s\" is found in a text", sense.source(), form)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean isFound(Lexicon lexicon, String form, Sense sense) {
        List<Token> tokens = Tokenizer.tokens(form, 0, form.length());
        int node = 0;
        for (Token token : tokens) {
            node = lexicon.step(node, lexicon.word(form, token.start(), token.end()));
        }
        Entry entry = lexicon.entry(node);
        return tokens.size() <= LONGEST_PHRASE
                && entry != null
                && entry.senses().stream()
                        .anyMatch(
                                s -> s.type().equals(sense.type()) && s.source().equals(sense.source()));
    }

    @Test
    void namesFileAndLineOfARowThatIsTooLong() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Table.rows("x.tsv", "a\tb\n1\t2\t3\n"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("x.tsv:2");
    }

    @Test
    void readsEmptyAndDashedCellsAsUnknown() {
        var rows = Table.rows("x.tsv", "a\tb\n-\tone|two\n");
        assertThat(rows.get(0).cell("a")).isEmpty();
        assertThat(rows.get(0).list("b")).isEqualTo(List.of("one", "two"));
    }
}
