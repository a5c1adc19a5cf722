package org.tallystick.app.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceSource.Found;
import org.tallystick.text.Folding;

class GazetteerTest {
    @TempDir
    Path folder;

    static String row(
            int id, String name, String others, double lat, double lon, String kind, String country, int people) {
        return id + "\t" + name + "\t" + name + "\t" + others + "\t" + lat + "\t" + lon + "\t" + kind.replace('.', '\t')
                + "\t" + country + "\t\t\t\t\t\t" + people + "\t\t\tEurope/Kiev\t2020-01-01";
    }

    private Path extract(String... rows) throws IOException {
        return Files.write(folder.resolve("extract.txt"), List.of(rows));
    }

    private GazetteerFile imported(String... rows) throws IOException {
        Path file = folder.resolve("new").resolve("gazetteer.bin");
        GeonamesImport.run(List.of(extract(rows)), Set.of(), file);
        return GazetteerFile.open(file);
    }

    @Test
    void findsAPlaceByAnyOfItsNames() throws IOException {
        GazetteerFile gazetteer =
                imported(row(7, "Zelenivs’ke", "Зеленівське,Zielenowsk", 48.12345, -37.5, "P.PPL", "UA", 900));
        Found expected = new Found("geonames:7", "Zelenivs’ke", "UKR", 48.12345, -37.5, Precision.SETTLEMENT, 900);
        for (String name : List.of("Zelenivs’ke", "ZELENIVSKE", "Зеленівське", "Zielenowsk")) {
            assertThat(gazetteer.named(Folding.name(name))).containsExactly(expected);
        }
        assertThat(gazetteer.named("zelenivsk")).isEmpty();
        assertThat(gazetteer.places()).isEqualTo(1);
        assertThat(gazetteer.names()).isEqualTo(3);
    }

    @Test
    void findsAllPlacesOfOneNameAndKeepsOneOfEachId() throws IOException {
        GazetteerFile gazetteer = imported(
                row(1, "Novoselo", "", 42, 23, "P.PPL", "BG", 5000),
                row(2, "Novoselo", "", 41, 22, "P.PPL", "MK", 0),
                row(2, "Novoselo", "", 41, 22, "P.PPL", "MK", 0),
                row(3, "Novoselo", "", 41, 22, "A.ADM2", "XK", 0));
        assertThat(gazetteer.named("novoselo"))
                .extracting(Found::id)
                .containsExactlyInAnyOrder("geonames:1", "geonames:2", "geonames:3");
        assertThat(gazetteer.named("novoselo")).extracting(Found::country).contains("XKX");
    }

    @Test
    void keepsSettlementsAndRegionsOfTheChosenCountries() throws IOException {
        Path file = folder.resolve("gazetteer.bin");
        Path extract = extract(
                row(1, "Aaaaa", "", 1, 1, "P.PPL", "UA", 1),
                row(2, "Bbbbb", "", 1, 1, "H.STM", "UA", 1),
                row(3, "Ccccc", "", 1, 1, "A.ADM1", "UA", 1),
                row(4, "Ddddd", "", 1, 1, "P.PPL", "RU", 1));
        assertThat(GeonamesImport.run(List.of(extract), Set.of("UA"), file))
                .isEqualTo(new GeonamesImport.Kept(4, 2, 2));
        assertThat(GazetteerFile.open(file).named("ccccc"))
                .extracting(Found::precision)
                .containsExactly(Precision.ADMIN1);
        assertThatThrownBy(() -> GeonamesImport.run(List.of(extract), Set.of("NL"), file))
                .hasMessageContaining("no settlement or region in NL");
        assertThat(GazetteerFile.open(file).places()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0,x,column 1 (geonameid) wants a whole number",
        "1,'',column 2 (name) wants a name",
        "4,91,column 5 (latitude) wants a number from -90 to 90",
        "4,NaN,column 5 (latitude)",
        "5,east,column 6 (longitude) wants a number from -180 to 180",
        "8,Ukraine,column 9 (country code) wants two capitals or nothing",
        "14,many,column 15 (population) wants a whole number",
    })
    void saysWhichCellIsWrong(int column, String cell, String message) throws IOException {
        String[] cells = row(1, "Aaaaa", "", 1, 1, "P.PPL", "UA", 1).split("\t", -1);
        cells[column] = cell;
        Path extract = extract(row(1, "Aaaaa", "", 1, 1, "P.PPL", "UA", 1), String.join("\t", cells));
        assertThatThrownBy(() -> GeonamesImport.run(List.of(extract), Set.of(), folder.resolve("gazetteer.bin")))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("extract.txt:2: no row of GeoNames")
                .hasMessageContaining(message)
                .hasMessageContaining("found \"" + cell + "\"");
        assertThat(folder.resolve("gazetteer.bin")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoneOrNotWhole() throws IOException {
        Path other = Files.writeString(folder.resolve("other.bin"), "x".repeat(100));
        assertThatThrownBy(() -> GazetteerFile.open(other)).hasMessageContaining("make it again");
        Path file = folder.resolve("gazetteer.bin");
        GeonamesImport.run(List.of(extract(row(1, "Aaaaa", "", 1, 1, "P.PPL", "UA", 1))), Set.of(), file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> GazetteerFile.open(file)).hasMessageContaining("make it again");
        assertThatThrownBy(() -> GazetteerFile.open(folder.resolve("absent"))).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,,home/.local/share/tallystick",
        "Linux,XDG_DATA_HOME,set/tallystick",
        "Mac OS X,,home/Library/Application Support/Tallystick",
        "Windows 11,LOCALAPPDATA,set/Tallystick",
        "Windows 11,,home/AppData/Local/Tallystick",
        "Linux,TALLYSTICK_GAZETTEER,set",
    })
    void isKeptWhereTheSystemKeepsDataOfPrograms(String system, String variable, String expected) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, "set");
        assertThat(GazetteerFolder.folder(environment, system, Path.of("home"))).isEqualTo(Path.of(expected));
    }

    @Test
    void opensFiftyThousandPlacesInNoTime() {
        Path file = folder.resolve("gazetteer.bin");
        GeonamesImport.Kept kept = GeonamesImport.run(List.of(Extract.cities()), Set.of(), file);
        assertThat(kept.places()).isGreaterThan(50_000);
        long start = System.nanoTime();
        GazetteerFile gazetteer = GazetteerFile.open(file);
        assertThat(gazetteer.named("bakhmut")).isNotEmpty();
        assertThat((System.nanoTime() - start) / 1e6).as("milliseconds").isLessThan(500);
    }
}
