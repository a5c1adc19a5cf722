package org.tallystick.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Tallystick;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Report;

class PlaceReaderTest {
    private static PlaceSource.Found found(
            String id, String name, String country, double lat, double lon, long people) {
        return new PlaceSource.Found(id, name, country, lat, lon, Precision.SETTLEMENT, people);
    }

    private static final Map<String, List<PlaceSource.Found>> NAMES = Map.of(
            "zelenivske",
            List.of(
                    found("geonames:1", "Zelenivske", "RUS", 55, 40, 90_000),
                    found("geonames:2", "Zelenivske", "UKR", 49, 36, 900)),
            "new zarvale",
            List.of(found("geonames:3", "New Zarvale", "NGA", 9, 8, 5_000)),
            "bachmuth",
            List.of(found("geonames:4", "Bakhmut", "UKR", 48.6, 38.0, 70_000)),
            "makarov",
            List.of(found("geonames:5", "Makarov", "UKR", 50.5, 29.8, 10_000)),
            "bachmud",
            List.of(found("geonames:6", "Bachmud", "UKR", 46.1, 33.1, 6_000)));

    private static final Tallystick CORE = Tallystick.standard();
    private static final Tallystick WIDE = Tallystick.with(name -> NAMES.getOrDefault(name, List.of()));

    private static @Nullable Place place(Tallystick tallystick, String language, String text) {
        return tallystick
                .read(new Report("r", text, language, "2024-05-15", null, null, null))
                .claims()
                .get(0)
                .place();
    }

    @ParameterizedTest
    @CsvSource({
        "Bachmuth,tallystick:ukr/bakhmut",
        "Bachmoed,",
        "Loegansk,tallystick:ukr/luhansk",
        "Marioupole,",
        "Tsjernigiv,tallystick:ukr/chernihiv",
        "Бахмут,tallystick:ukr/bakhmut"
    })
    void knowsACorePlaceInASpellingThatNoTableHas(String spelling, @Nullable String id) {
        Place place = place(CORE, "en", "At least 12 people were killed in " + spelling + ", the Ukrainian army said.");
        assertThat(place).isNotNull();
        assertThat(place.id()).isEqualTo(id);
        assertThat(place.text()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At least 12 people were killed, Bachmuth said in Ukraine's parliament.",
                "General Bachmuth said 12 Ukrainian soldiers were killed.",
                "At least 12 people were killed in Bachmuth's version of the war in Ukraine.",
                "At least 12 people were killed by Makarov in Ukraine.",
                "12 people were killed, Makarov of Ukraine's army said.",
            })
    void makesNoPlaceOfANameThatNoPrepositionOfPlaceLeadsIn(String text) {
        Place place = place(WIDE, "en", text);
        assertThat(place == null ? "" : String.valueOf(place.id())).doesNotContain("bakhmut", "geonames");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|(New York, May 10, 2024) - Soldiers killed 12 civilians in Burkina Faso, the group said.|Burkina Faso",
                "en|NEW YORK, May 10, 2024 - At least 7 children were killed, UNICEF said.|",
                "en|Geneva, 10 May 2024 - At least 7 people were killed, the UN said. The raid was in El Fasher, Sudan.|El Fasher",
                "nl|(Genève, 10 mei 2024) - Soldaten doodden 12 burgers in Burkina Faso, zegt de organisatie.|Burkina Faso",
                "nl|NEW YORK, 10 mei 2024 - Zeker 7 kinderen zijn gedood, zegt Unicef.|",
                "en|KHARKIV, Ukraine, May 10, 2024 (Reuters) - At least 7 people were killed in a strike.|Kharkiv",
                "nl|CHARKOV, Oekraïne, 10 mei 2024 (Reuters) - Zeker 7 mensen kwamen om bij een aanval.|Kharkiv"
            })
    void tellsTheSceneFromTheDeskWhereAStatementWasWritten(String language, String text, @Nullable String name) {
        Place place = place(CORE, language, text);
        assertThat(place == null ? null : place.name()).isEqualTo(name);
    }

    @Test
    void skipsASpellingThatTwoPlacesOfTheReportsCountriesShare() {
        Place place = place(CORE, "en", "12 people were killed in Awassah, officials in Mozambique and Ethiopia said.");
        assertThat(place).isNotNull();
        assertThat(place.id()).isNull();
        place = place(CORE, "en", "12 people were killed in Awassah, officials in Ethiopia said.");
        assertThat(place).isNotNull();
        assertThat(place.name()).isEqualTo("Hawassa");
    }

    @Test
    void keepsANameOnceLedInForTheWholeReport() {
        Place place = place(
                WIDE, "nl", "Zelenivske in Oekraïne werd beschoten. Bij Zelenivske kwamen 12 mensen om het leven.");
        assertThat(place).isNotNull();
        assertThat(place.id()).isEqualTo("geonames:2");
        assertThat(place.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
    }

    @Test
    void takesATownThatAnArmyIsNearForWhereItHappened() {
        Place place = place(
                CORE,
                "nl",
                "Oekraïense troepen staan nog in het zuidwesten. Het leger bij Bachmoet heeft twaalf soldaten verloren.");
        assertThat(place).isNotNull();
        assertThat(place.name()).isEqualTo("Bakhmut");
    }

    @Test
    void asksTheSourceForWhatTheCoreLacksAndChoosesByCountryThenByPeople() {
        assertThat(place(WIDE, "en", "12 people were killed in Zelenivske, the Ukrainian army said."))
                .isNotNull()
                .extracting(Place::id)
                .isEqualTo("geonames:2");
        assertThat(place(WIDE, "en", "12 people were killed in Zelenivske."))
                .isNotNull()
                .extracting(Place::id)
                .isEqualTo("geonames:1");
        Place place = place(WIDE, "en", "12 people were killed in the town of New Zarvale, Nigerian police said.");
        assertThat(place).isNotNull();
        assertThat(place.name()).isEqualTo("New Zarvale");
        assertThat(place.country()).isEqualTo("NGA");
        assertThat(place.lat()).isEqualTo(9.0);
    }

    @Test
    void takesASmallPlaceInNoCountryOfTheReportForUnknown() {
        assertThat(place(WIDE, "en", "12 people were killed in New Zarvale, the Syrian army said."))
                .isNotNull()
                .extracting(Place::id)
                .isNull();
    }

    @Test
    void prefersTheCoreUnlessTheSourceHasTheVerySpellingElsewhereInTheCountry() {
        assertThat(place(WIDE, "en", "12 people were killed in Bachmuth, the Ukrainian army said."))
                .isNotNull()
                .extracting(Place::id)
                .isEqualTo("tallystick:ukr/bakhmut");
    }

    @Test
    void namesCountriesInEnglishWhateverTheLanguage() {
        Place place = place(CORE, "nl", "In Oekraïne kwamen 12 mensen om het leven.");
        assertThat(place).isNotNull();
        assertThat(place.name()).isEqualTo("Ukraine");
        assertThat(place.id()).isEqualTo("iso:UKR");
    }
}
