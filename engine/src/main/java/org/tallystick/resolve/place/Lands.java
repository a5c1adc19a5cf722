package org.tallystick.resolve.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceReader.Mention;

/**
 * The lands that a report speaks of: the one it is about, and for each the part that stands for it where the report names the part
 * rather than the land: the Gaza Strip, Tigray.
 */
final class Lands {
    /** Fewest times that a part must be named. */
    private static final int OFTEN = 2;

    private final Map<String, Place> parts = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final @Nullable Mention home;

    /**
     * @param spoken how often the report speaks of each country, its people and its places
     * @param first the first words that speak of each country, and their sentence
     * @param day the report's own; null when it is not known
     */
    Lands(
            List<List<Mention>> mentions,
            Map<String, Integer> spoken,
            Map<String, Mention> first,
            @Nullable LocalDate day) {
        Map<String, Integer> most = new HashMap<>();
        for (List<Mention> here : mentions) {
            for (Mention mention : here) {
                String country = mention.place().country();
                if (country == null || mention.role() == Role.SEAT) {
                    continue;
                }
                Precision precision = mention.place().precision();
                if (precision == Precision.COUNTRY) {
                    named.merge(country, 1, Integer::sum);
                } else if (mention.place().id() != null
                        && (precision == Precision.ADMIN1 || precision == Precision.AREA)) {
                    int times = named.merge(String.valueOf(mention.place().id()), 1, Integer::sum);
                    if (times >= OFTEN && times > most.getOrDefault(country, 0)) {
                        most.put(country, times);
                        parts.put(country, mention.place());
                    }
                }
            }
        }
        parts.keySet().removeIf(country -> most.getOrDefault(country, 0) < named.getOrDefault(country, 0));
        Wars.War war = Wars.meant(spoken, day);
        Mention ground = war == null || war.area() == null ? null : area(mentions, war.area());
        home = ground != null ? ground : home(war, spoken, first);
        if (ground != null && ground.place().country() != null) {
            parts.put(ground.place().country(), ground.place());
        }
    }

    /** The part of a country that a war is fought over, where the report names it. */
    private static @Nullable Mention area(List<List<Mention>> mentions, String name) {
        return mentions.stream()
                .flatMap(List::stream)
                .filter(mention -> name.equals(mention.place().name()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Mention home(Wars.@Nullable War war, Map<String, Integer> spoken, Map<String, Mention> first) {
        Map<String, Integer> told = new HashMap<>(spoken);
        told.keySet().retainAll(first.keySet());
        String country = war != null && war.ground() != null ? war.ground() : AreaReader.most(told);
        Mention land = country == null ? null : first.get(country);
        Place part = country == null ? null : parts.get(country);
        return land == null || part == null ? land : land.at(part);
    }

    /** Whether the report calls a country by its name. */
    boolean isNamed(String country) {
        return named.containsKey(country);
    }

    /** The country, or the part that stands for it. */
    Place whole(String country) {
        Place part = parts.get(country);
        return part != null ? part : MentionReader.country(States.name(country), country);
    }

    /** The land that the report is about, where it first speaks of it; null when it speaks of none. */
    @Nullable
    Mention home() {
        return home;
    }
}
