package org.tallystick.app.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Precision;

/**
 * One row of a GeoNames extract, of whose 19 columns these are kept.
 *
 * @param id number of the place in GeoNames
 * @param name its name in Latin letters
 * @param names all its names, in any script, the one without accents included
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param kind feature class and code, for example {@code P.PPL}
 * @param country ISO 3166-1 alpha-2 code; empty when it lies in none
 * @param population persons; 0 when unknown
 */
public record GeonamesRow(
        int id, String name, List<String> names, double lat, double lon, String kind, String country, long population) {
    private static final int COLUMNS = 19;

    /**
     * The row in {@code line}.
     *
     * @param where file and line, for the message when it is no row of GeoNames
     */
    public static GeonamesRow parse(String line, String where) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new GazetteerException(where + ": no row of GeoNames: expected " + COLUMNS
                    + " cells between tabs, found " + cells.length
                    + (line.startsWith("PK") ? "; this is a zip, unpack it first" : ""));
        }
        if (cells[1].isBlank()) {
            throw wrong(where, "2 (name)", "a name", cells[1]);
        }
        if (!cells[8].matches("([A-Z]{2})?")) {
            throw wrong(where, "9 (country code)", "two capitals or nothing", cells[8]);
        }
        return new GeonamesRow(
                (int) number(cells[0], 1, Integer.MAX_VALUE, true, where, "1 (geonameid)"),
                cells[1],
                List.of((cells[1] + "," + cells[2] + "," + cells[3]).split(",")),
                number(cells[4], -90, 90, false, where, "5 (latitude)"),
                number(cells[5], -180, 180, false, where, "6 (longitude)"),
                cells[6] + "." + cells[7],
                cells[8],
                cells[14].isEmpty() ? 0 : (long) number(cells[14], 0, 1e11, true, where, "15 (population)"));
    }

    /** How closely a place of this kind is known; null for kinds that are not kept: states, waters, hills, buildings. */
    public @Nullable Precision precision() {
        return switch (kind) {
            case "A.ADM1" -> Precision.ADMIN1;
            case "A.ADM2", "A.ADM3" -> Precision.ADMIN2;
            default -> kind.startsWith("P.") ? Precision.SETTLEMENT : null;
        };
    }

    private static double number(String cell, double least, double most, boolean whole, String where, String column) {
        try {
            double value = Double.parseDouble(cell);
            if (value >= least && value <= most && (!whole || value == Math.rint(value))) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of its bounds.
        }
        String kind = whole ? "a whole number" : "a number from " + (int) least + " to " + (int) most;
        throw wrong(where, column, kind, cell);
    }

    private static GazetteerException wrong(String where, String column, String expected, String found) {
        return new GazetteerException(
                where + ": no row of GeoNames: column " + column + " wants " + expected + ", found \"" + found + "\"");
    }
}
