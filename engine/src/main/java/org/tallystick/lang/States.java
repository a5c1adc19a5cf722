package org.tallystick.lang;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States and territories of ISO 3166-1, Kosovo as XKX, with their usual English names, whatever the pack and the Java that runs it. */
public final class States {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> BY_ISO2 = new HashMap<>();

    static {
        for (Row row : Table.rows("registry/states.tsv", Table.resource("registry/states.tsv"))) {
            NAMES.put(row.cell("iso3"), row.cell("name"));
            BY_ISO2.put(row.cell("iso2"), row.cell("iso3"));
        }
    }

    private States() {}

    /** Whether a side is that of a state, told by its alpha-3 code, and not that of an armed group. */
    public static boolean isCode(@Nullable String side) {
        return side != null && side.length() == 3 && Character.isUpperCase(side.charAt(0));
    }

    /** Usual English name of the state with an alpha-3 code; the code itself when there is no such state. */
    public static String name(String iso3) {
        return NAMES.getOrDefault(iso3, iso3);
    }

    /** All alpha-3 codes. */
    public static Set<String> codes() {
        return Set.copyOf(NAMES.keySet());
    }

    /** Alpha-3 code of the state with this English name, in small letters or capitals; null when there is none. */
    public static @Nullable String code(String name) {
        return NAMES.entrySet().stream()
                .filter(state -> state.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Alpha-3 code of the state with an alpha-2 code; null when there is no such state. */
    public static @Nullable String iso3(String iso2) {
        return BY_ISO2.get(iso2);
    }
}
