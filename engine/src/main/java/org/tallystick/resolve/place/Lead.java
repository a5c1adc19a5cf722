package org.tallystick.resolve.place;

import org.tallystick.mention.Chart;
import org.tallystick.model.Place;
import org.tallystick.resolve.place.PlaceReader.Mention;

/**
 * How the words of a sentence lead a name in.
 *
 * @param role what they say of the place
 * @param near whether they only place something near it
 * @param listed whether it is one of several names in a row, so that it sets no scene
 * @param vague whether they speak of something in it that has no name yet: "a village in Homs"
 */
record Lead(Chart chart, Role role, boolean near, boolean listed, boolean vague) {
    boolean led() {
        return role == Role.SCENE;
    }

    /** The same for a place that sets no scene beyond its sentence. */
    Lead aside() {
        return new Lead(chart, role, near, true, vague);
    }

    Mention mention(int from, int to, Place place, boolean seat) {
        return new Mention(chart.number(), from, chart.span(from, to), place, role, seat, listed, false, vague);
    }
}
