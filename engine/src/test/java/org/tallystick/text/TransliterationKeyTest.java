package org.tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.lang.Row;
import org.tallystick.lang.Table;

class TransliterationKeyTest {
    private static Stream<Row> places() {
        return Table.resource("gazetteer/index.txt")
                .lines()
                .flatMap(file -> Table.rows(file, Table.resource("gazetteer/" + file)).stream());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bakhmut Bachmoet Bachmut Bakhmout Бахмут",
                "Kharkiv Charkiv Charkiw Kharkiw Харків",
                "Kherson Cherson Херсон",
                "Mariupol Marioepol Marioupol Маріуполь",
                "Luhansk Loehansk Lugansk Lougansk Луганськ",
                "Zaporizhzhia Zaporizja Zaporizhia Запоріжжя",
                "Chasiv Tsjasiv Tschassiw Tchassiv Часів",
                "Jabalia Jabaliya Jabaliyah Djabalia Dzjabalia Dschabalia",
                "al-Mayadin Mayadin Al-Majadin",
                "Nasiriyah an-Nasiriya Nasirija",
                "Khartoum Khartoem Chartum",
            })
    void givesTheSpellingsOfANameOneKey(String spellings) {
        assertThat(Stream.of(spellings.split(" ")).map(TransliterationKey::of).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pokrovsk Pokrovske", "Donetsk Luhansk", "Homs Hama", "Sanaa Sanaag", "Irpin Izium"})
    void keepsPlacesApart(String names) {
        assertThat(Stream.of(names.split(" ")).map(TransliterationKey::of).distinct())
                .hasSize(2);
    }

    @Test
    void hasNoKeyWithoutLetters() {
        assertThat(TransliterationKey.of("")).isEmpty();
        assertThat(TransliterationKey.of("- 12 東京")).isEmpty();
    }

    /** Of the Cyrillic names of towns in the tables 96 % have the key of the English name; the rest have other names in English. */
    @Test
    void bringsCyrillicNamesOfTownsToTheirEnglishNames() {
        List<String> others = new ArrayList<>();
        int all = 0;
        for (Row row : places().toList()) {
            String local = row.cell("local");
            if (!List.of("town", "capital").contains(row.cell("kind"))
                    || local.isEmpty()
                    || Character.UnicodeScript.of(local.codePointAt(0)) != Character.UnicodeScript.CYRILLIC) {
                continue;
            }
            all++;
            if (!TransliterationKey.of(local).equals(TransliterationKey.of(row.cell("name")))) {
                others.add(local + " " + row.cell("name"));
            }
        }
        assertThat(all).isGreaterThan(600);
        assertThat(others).as("of %d", all).hasSizeLessThan(all * 4 / 100 + 1);
    }

    @Property(tries = 2000)
    void isItsOwnKey(@ForAll("names") String name) {
        String key = TransliterationKey.of(name);
        assertThat(TransliterationKey.of(key)).isEqualTo(key);
    }

    @Property(tries = 500)
    void takesAnyText(@ForAll String text) {
        String key = TransliterationKey.of(text);
        assertThat(TransliterationKey.of(key)).isEqualTo(key);
    }

    @Property(tries = 500)
    void ignoresCaseAndHyphens(@ForAll("names") String name) {
        assertThat(TransliterationKey.of(name.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(TransliterationKey.of(name.toLowerCase(java.util.Locale.ROOT)));
        assertThat(TransliterationKey.of(name.replace(' ', '-'))).isEqualTo(TransliterationKey.of(name));
    }

    @Provide
    Arbitrary<String> names() {
        List<String> known = places().flatMap(row ->
                        Stream.concat(Stream.of(row.cell("name"), row.cell("local")), row.list("aliases").stream()))
                .toList();
        Arbitrary<String> made =
                Arbitraries.strings().withChars("aeiouyjhcksztwvxgdbnr -").ofMaxLength(14);
        return Arbitraries.oneOf(Arbitraries.of(known), made);
    }
}
