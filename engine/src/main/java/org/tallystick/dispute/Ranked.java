package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Claims in the order of how well they tell what they are about. */
final class Ranked {
    private final List<Case> cases = new ArrayList<>(1);

    /** Takes {@code one} in, where it is not there yet. */
    void add(Case one) {
        boolean last = cases.isEmpty() || cases.getLast().before(one);
        int at = last ? ~cases.size() : place(one);
        if (at < 0) {
            cases.add(~at, one);
        }
    }

    /** Takes {@code one} out, where it is there. */
    void remove(Case one) {
        int at = place(one);
        if (at >= 0) {
            cases.remove(at);
        }
    }

    /** All of them. */
    List<Case> all() {
        return cases;
    }

    /** Those that tell less well than {@code one}. */
    List<Case> behind(Case one) {
        int at = place(one);
        return cases.subList(at < 0 ? ~at : at + 1, cases.size());
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    private int place(Case one) {
        return Collections.binarySearch(cases, one, Case.BEST_TOLD);
    }
}
