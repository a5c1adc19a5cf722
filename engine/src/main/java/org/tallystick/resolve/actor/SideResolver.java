package org.tallystick.resolve.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;

/** Tells to which side people or doers belong: by their own words first, else by who is at war where they suffered. */
public final class SideResolver {
    /** A class of words, by name and bit. */
    private record Type(String name, long bit) {}

    private final List<Type> naming;
    private final List<Type> mentioning;
    private final long any;

    public SideResolver(Pack pack) {
        this.naming = types(pack, "actor", "nation", "demonym", "country");
        this.mentioning = types(pack, "nation", "demonym", "country", "place", "actor");
        this.any = pack.types("nation", "demonym", "country", "place", "actor");
    }

    private static List<Type> types(Pack pack, String... names) {
        return Arrays.stream(names).map(name -> new Type(name, pack.type(name))).toList();
    }

    /** The side that words name, a capital standing for its state; null when they name none. */
    public @Nullable String named(Chart chart, @Nullable Span words) {
        if (words == null) {
            return null;
        }
        String named = null;
        for (Item item : chart.items()) {
            if (item.is(any) && words.overlaps(item.span())) {
                // "Russian Wagner mercenaries" are Wagner's.
                String group = armedGroup(item);
                if (group != null) {
                    return group;
                }
                named = named == null ? side(item) : named;
            }
        }
        return named;
    }

    private @Nullable String side(Item item) {
        for (Type type : naming) {
            Sense sense = item.is(type.bit()) ? item.sense(type.name()) : null;
            if (sense != null) {
                return type.name().equals("actor") ? sense.row().cell("side") : sense.value();
            }
        }
        Sense seat = item.sense("place");
        return seat != null && seat.row().cell("kind").equals("capital")
                ? seat.row().cell("country")
                : null;
    }

    /** How often a report names each armed group that belongs to no state. */
    public Map<String, Integer> armedGroups(List<Chart> charts) {
        Map<String, Integer> groups = new TreeMap<>();
        for (Chart chart : charts) {
            for (Item item : chart.items()) {
                String group = armedGroup(item);
                if (group != null) {
                    groups.merge(group, 1, Integer::sum);
                }
            }
        }
        return groups;
    }

    /** The armed group that a sentence names; null when it names none. */
    public @Nullable String armedGroup(Chart chart) {
        for (Item item : chart.items()) {
            String group = armedGroup(item);
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    private @Nullable String armedGroup(Item item) {
        Sense sense = item.is(any) ? item.sense("actor") : null;
        String side = sense == null ? "" : sense.row().cell("side");
        boolean armed = sense != null && sense.row().cell("kind").equals("armed-group");
        return armed && !side.isEmpty() && !Character.isUpperCase(side.charAt(0)) ? side : null;
    }

    /** How often a report names each state, by name, adjective, people, place or party. */
    public Map<String, Integer> states(List<Chart> charts) {
        Map<String, Integer> states = new TreeMap<>();
        for (Chart chart : charts) {
            for (Item item : chart.items()) {
                if (!item.is(any)) {
                    continue;
                }
                for (Type type : mentioning) {
                    Sense sense = item.is(type.bit()) ? item.sense(type.name()) : null;
                    if (sense != null) {
                        states.merge(
                                type.name().equals("actor")
                                        ? sense.row().cell("side")
                                        : type.name().equals("place")
                                                ? sense.row().cell("country")
                                                : sense.value(),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
        return states;
    }
}
