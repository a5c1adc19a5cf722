package org.tallystick.resolve.actor;

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
    private final Pack pack;
    private final Set<String> wars = new HashSet<>();

    public SideResolver(Pack pack) {
        this.pack = pack;
        for (Row row : Table.rows("registry/wars.tsv", Table.resource("registry/wars.tsv"))) {
            wars.add(row.cell("a") + " " + row.cell("b"));
            wars.add(row.cell("b") + " " + row.cell("a"));
        }
    }

    /** The side that words name; null when they name none. */
    public @Nullable String named(Chart chart, @Nullable Span words) {
        if (words == null) {
            return null;
        }
        for (Item item : chart.items()) {
            if (!words.overlaps(item.span())) {
                continue;
            }
            for (String type : List.of("actor", "nation", "demonym", "country")) {
                Sense sense = item.is(pack.type(type)) ? item.sense(type) : null;
                if (sense != null) {
                    return type.equals("actor") ? sense.row().cell("side") : sense.value();
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
                for (String type : List.of("nation", "demonym", "country", "place", "actor")) {
                    Sense sense = item.is(pack.type(type)) ? item.sense(type) : null;
                    if (sense != null) {
                        states.add(
                                type.equals("actor")
                                        ? sense.row().cell("side")
                                        : type.equals("place") ? sense.row().cell("country") : sense.value());
                    }
                }
            }
        }
        return states;
    }
}
