package org.tallystick;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.lang.PackException;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Table;

/** What does not fit in a pack is refused, with the file and the row or rule named. */
class PackRefusalTest {
    private static void load(String file, String found, String replaced) {
        String path = "lang/xx/" + file;
        Tallystick.with(PackLoader.load("xx", name -> {
            String content = Table.resource(name);
            if (!name.equals(path)) {
                return content;
            }
            if (!content.contains(found)) {
                throw new IllegalStateException(path + " has no \"" + found + '"');
            }
            return content.replace(found, replaced);
        }));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "pack.yaml, version:, edition:, edition",
        "pack.yaml, code: xx, code: xy, xy",
        "numbers.tsv, ten, tenner, numbers.tsv:5",
        "numbers.tsv, 100, many, numbers.tsv:6",
        "numbers.tsv, kind, sort, columns",
        "harm.tsv, undergo, undergoes, harm.tsv:2",
        "harm.tsv, wounded, injured, harm.tsv:8",
        "harm.tsv, munition:, weapon:, harm.tsv:9",
        "people.tsv, children, infants, people.tsv:4",
        "people.tsv, perpetrator, doer, people.tsv:5",
        "speech.tsv, denied, rejected, speech.tsv:3",
        "speech.tsv, say, says, speech.tsv:2",
        "sources.tsv, third-party, nobody, sources.tsv:3",
        "words.tsv, agent-prep, agent-perp, agent-perp",
        "words.tsv, at-least, atleast, atleast",
        "words.tsv, possible, thinkable, thinkable",
        "clause.yaml, gloss:, glos:, xx.state.control",
        "clause.yaml, yields:, yield:, xx.state.control",
        "clause.yaml, measure: control}, measure: controls}, xx.state.control",
        "clause.yaml, {measure: control}, {measures: control}, xx.state.control",
        "clause.yaml, <state-word:control>, <statewords>, clause.yaml xx.state.control",
        "clause.yaml, ..3, ..x, clause.yaml xx.state.control",
        "clause.yaml, xx.state.control, nl.state.control, nl.state.control",
        "attribution.yaml, <SOURCE>, <SORCE>, attribution.yaml xx.attribution.quoted",
        "attribution.yaml, governs: before, governs: behind, attribution.yaml xx.attribution.quoted",
        "attribution.yaml, xx.attribution.quoted, xx.count.puts, two rules have this id",
        "count.yaml, vem til, vem_til, count.yaml xx.count.puts",
    })
    void refuses(String file, String found, String replaced, String named) {
        assertThatThrownBy(() -> load(file, found, replaced))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(named);
    }

    @Test
    void readsThePackAsItIs() {
        load("pack.yaml", "xx", "xx");
    }
}
