package org.tallystick.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void knowsEveryStateAndTerritoryOfTheStandard() {
        for (String iso2 : Locale.getISOCountries()) {
            String iso3 = Locale.of("", iso2).getISO3Country();
            assertThat(States.iso3(iso2)).isEqualTo(iso3);
            assertThat(States.name(iso3)).isNotEqualTo(iso3);
        }
        assertThat(States.iso3("XK")).isEqualTo("XKX");
        assertThat(States.iso3("QQ")).isNull();
    }

    @Test
    void namesStatesAsTheEnglishPackDoesFirst() {
        for (Row row : Table.rows("demonyms.tsv", Table.resource("lang/en/demonyms.tsv"))) {
            assertThat(States.name(row.cell("iso3")))
                    .isEqualTo(row.list("names").get(0));
        }
    }
}
