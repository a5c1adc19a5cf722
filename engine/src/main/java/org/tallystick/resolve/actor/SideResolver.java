package org.tallystick.resolve.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;
import org.tallystick.lang.Sense;
import org.tallystick.lang.Table;
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
    private final Set<String> wars = new HashSet<>();

    public SideResolver(Pack pack) {
        this.naming = types(pack, "actor", "nation", "demonym", "country");
        this.mentioning = types(pack, "nation", "demonym", "country", "place", "actor");
        this.any = pack.types("nation", "demonym", "country", "place", "actor");
        for (Row row : Table.rows("registry/wars.tsv", Table.resource("registry/wars.tsv"))) {
            wars.add(row.cell("a") + " " + row.cell("b"));
            wars.add(row.cell("b") + " " + row.cell("a"));
        }
    }

    private static List<Type> types(Pack pack, String... names) {
        return Arrays.stream(names).map(name -> new Type(name, pack.type(name))).toList();
    }

    /** The side that words name; null when they name none. */
    public @Nullable String named(Chart chart, @Nullable Span words) {
        if (words == null) {
            return null;
        }
        for (Item item : chart.items()) {
            if (!item.is(any) || !words.overlaps(item.span())) {
                continue;
            }
            for (Type type : naming) {
                Sense sense = item.is(type.bit()) ? item.sense(type.name()) : null;
                if (sense != null) {
                    return type.name().equals("actor") ? sense.row().cell("side") : sense.value();
                }
            }
        }
        return null;
    }

    /** Whether the states are or were lately at war with each other. */
    public boolean atWar(String one, String other) {
        return wars.contains(one + " " + other);
    }

    /** The states that a report names, by name, adjective or people. */
    public Set<String> states(List<Chart> charts) {
        Set<String> states = new HashSet<>();
        for (Chart chart : charts) {
            for (Item item : chart.items()) {
                if (!item.is(any)) {
                    continue;
                }
                for (Type type : mentioning) {
                    Sense sense = item.is(type.bit()) ? item.sense(type.name()) : null;
                    if (sense != null) {
                        states.add(
                                type.name().equals("actor")
                                        ? sense.row().cell("side")
                                        : type.name().equals("place")
                                                ? sense.row().cell("country")
                                                : sense.value());
                    }
                }
            }
        }
        return states;
    }
}
