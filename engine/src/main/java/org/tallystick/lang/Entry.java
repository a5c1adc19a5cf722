package org.tallystick.lang;

import java.util.ArrayList;
import java.util.List;

/** All senses of one word or phrase, with their classes as a bit set. */
public final class Entry {
    private final List<Sense> senses = new ArrayList<>(1);
    private long lower;
    private long capital;
    private long capitals;

    void add(Sense sense, long type) {
        senses.add(sense);
        switch (sense.letters()) {
            case ANY -> lower |= type;
            case CAPITAL -> capital |= type;
            case CAPITALS -> capitals |= type;
        }
    }

    /** Classes of the senses that fit a word printed with {@code letters}. */
    public long types(Sense.Letters letters) {
        return switch (letters) {
            case ANY -> lower;
            case CAPITAL -> lower | capital;
            case CAPITALS -> lower | capital | capitals;
        };
    }

    /** All senses, whatever capitals they ask for. */
    public List<Sense> senses() {
        return senses;
    }
}
