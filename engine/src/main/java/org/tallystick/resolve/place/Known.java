package org.tallystick.resolve.place;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Place;
import org.tallystick.resolve.place.PlaceReader.Mention;

/**
 * What is known of the places of a report while it is read.
 *
 * @param countries how often it names each country
 * @param resolved places by names that no lexicon has
 * @param told the places it has named so far
 */
record Known(Map<String, Integer> countries, Map<String, Place> resolved, List<Mention> told) {
    /** The place named last that something is told of and that {@code is}; null when there is none. */
    @Nullable
    Mention last(Predicate<Place> is) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Mention mention = told.get(i);
            boolean somewhere = mention.role() == Role.SCENE || mention.role() == Role.DATELINE;
            if (somewhere && !mention.apposed() && is.test(mention.place())) {
                return mention;
            }
        }
        return null;
    }
}
