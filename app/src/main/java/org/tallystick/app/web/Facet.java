package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.ledger.Field;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;

/** How often each word of a field occurs under the filters of the other fields. */
public record Facet(String field, List<Snapshot.Count> counts) {
    /** The word of {@code count} as people read it. */
    public String name(Snapshot.Count count, ClaimWords words) {
        String word = count.word();
        return word == null ? words.unknown() : name(field, word, words);
    }

    /** What {@code word} of {@code field} is called in the language of a page. */
    public static String name(String field, String word, ClaimWords words) {
        if (word.equals("unknown")) {
            return words.unknown();
        }
        if (field.equals(Field.MEASURE.word())) {
            return words.measure(Measure.of(word));
        }
        if (field.equals(Field.MODALITY.word())) {
            return words.modality(Modality.of(word));
        }
        if (field.equals(Field.STATUS.word())) {
            return words.status(word);
        }
        return field.equals(Field.COUNTRY.word()) || field.equals(Field.SIDE.word()) ? words.side(word) : word;
    }
}
