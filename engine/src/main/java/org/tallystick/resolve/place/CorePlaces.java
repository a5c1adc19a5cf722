package org.tallystick.resolve.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;
import org.tallystick.lang.Sense;
import org.tallystick.text.Folding;
import org.tallystick.text.TransliterationKey;

/**
 * The places of the core gazetteer, by key of transliteration and with their ids. The keys are made when the first is asked for; safe for
 * use by many threads.
 */
public final class CorePlaces {
    private static final Set<String> KEYED = Set.of("capital", "town", "admin1");

    /** Fewest letters of a name, and of its key, that a key may be trusted with. */
    private static final int SHORTEST = 5;

    /** Fewest letters of a key that is trusted where the report names no country. */
    private static final int SHORTEST_ALONE = 7;

    private final Pack pack;
    private volatile @Nullable Map<String, List<Row>> keys;

    CorePlaces(Pack pack) {
        this.pack = pack;
    }

    /**
     * The one place whose name has the key of {@code words}: in a country that the report speaks of, or the only one anywhere when it
     * speaks of none; null when there is none or more than one.
     *
     * @param countries how often the report names each country
     */
    @Nullable
    Row like(String words, Map<String, Integer> countries) {
        String key = TransliterationKey.of(words);
        if (letters(words) < SHORTEST || key.length() < SHORTEST) {
            return null;
        }
        List<Row> rows = keys().getOrDefault(key, List.of());
        if (countries.isEmpty()) {
            return rows.size() == 1 && key.length() >= SHORTEST_ALONE ? rows.get(0) : null;
        }
        Row only = null;
        for (Row row : rows) {
            if (countries.containsKey(row.cell("country"))) {
                if (only != null) {
                    return null;
                }
                only = row;
            }
        }
        return only;
    }

    /** Id of a place: its country and its English name, or the id that its row gives it to tell it from a namesake. */
    public static String id(Row row) {
        String own = row.has("id") ? row.cell("id") : "";
        String country = row.cell("country");
        String name = own.isEmpty() ? Folding.name(row.cell("name")).replace(' ', '-') : own;
        String kind = row.cell("kind").equals("river") && own.isEmpty() ? "-river" : "";
        return "tallystick:" + (country.isEmpty() ? "" : country.toLowerCase(Locale.ROOT) + "/") + name + kind;
    }

    private Map<String, List<Row>> keys() {
        Map<String, List<Row>> made = keys;
        if (made == null) {
            made = makeKeys();
            keys = made;
        }
        return made;
    }

    private Map<String, List<Row>> makeKeys() {
        Map<String, List<Row>> made = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Sense sense : pack.lexicon().senses("place")) {
            Row row = sense.row();
            if (!KEYED.contains(row.cell("kind")) || !seen.add(row.where())) {
                continue;
            }
            List<String> names = new ArrayList<>(row.list("aliases"));
            names.add(row.cell("name"));
            Set<String> own = new HashSet<>();
            for (String name : names) {
                String key = letters(name) < SHORTEST ? "" : TransliterationKey.of(name);
                if (key.length() >= SHORTEST && own.add(key)) {
                    made.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
                }
            }
        }
        return made;
    }

    private static long letters(String words) {
        return words.chars().filter(Character::isLetter).count();
    }
}
