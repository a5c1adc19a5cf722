package org.tallystick.app.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Agencies;

/** Who speaks where a report speaks for itself. */
final class Outlets {
    private Outlets() {}

    /** The first agency that the report credits, else its publisher, by the id of the agency where it is one, else the report. */
    static String of(List<String> agencies, @Nullable String publisher, String report) {
        if (!agencies.isEmpty()) {
            return agencies.getFirst();
        }
        return publisher == null ? report : Agencies.standard().named(publisher).orElse(publisher);
    }
}
