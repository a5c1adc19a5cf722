package org.tallystick.app.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Makes the user's gazetteer of extracts of GeoNames. */
public final class GeonamesImport {
    /**
     * What was kept.
     *
     * @param rows rows read
     * @param places places kept
     * @param names names they are found by
     */
    public record Kept(long rows, int places, int names) {}

    private GeonamesImport() {}

    /**
     * Reads {@code extracts} and replaces what {@code target} holds; leaves it as it is when a row is wrong or none is kept.
     *
     * @param countries alpha-2 codes of the countries to keep; all when empty
     */
    public static Kept run(List<Path> extracts, Set<String> countries, Path target) {
        GazetteerWriter writer = new GazetteerWriter();
        long rows = 0;
        for (Path extract : extracts) {
            rows += read(extract, countries, writer);
        }
        if (writer.count() == 0) {
            throw new GazetteerException(extracts.get(0) + ": no settlement or region in "
                    + (countries.isEmpty()
                            ? rows + " rows"
                            : String.join(", ", countries.stream().sorted().toList())));
        }
        try {
            writer.save(target);
        } catch (IOException e) {
            throw new GazetteerException(target + ": cannot be written: " + e.getMessage(), e);
        }
        return new Kept(rows, writer.count(), writer.names());
    }

    private static long read(Path extract, Set<String> countries, GazetteerWriter writer) {
        long line = 0;
        try (BufferedReader reader = Files.newBufferedReader(extract, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                GeonamesRow row = GeonamesRow.parse(text, extract + ":" + line);
                if (countries.isEmpty() || countries.contains(row.country())) {
                    writer.add(row);
                }
            }
        } catch (NoSuchFileException e) {
            throw new GazetteerException(extract + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new GazetteerException(
                    extract + ":" + (line + 1) + ": not UTF-8; expected an unpacked extract of GeoNames", e);
        } catch (IOException e) {
            throw new GazetteerException(extract + ": cannot be read: " + e.getMessage(), e);
        }
        return line;
    }
}
