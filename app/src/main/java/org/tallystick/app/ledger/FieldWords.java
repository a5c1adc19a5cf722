package org.tallystick.app.ledger;

import java.util.Set;
import org.tallystick.lang.Codes;
import org.tallystick.lang.States;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Precision;
import org.tallystick.model.Scope;

/** Which words can be asked for in the fields whose words are fixed. */
final class FieldWords {
    private FieldWords() {}

    /** @throws IllegalArgumentException when no claim can ever have {@code word} in {@code field}, saying which it can */
    static void check(Field field, String word) {
        if (word.equals(ClaimQuery.UNKNOWN)) {
            return;
        }
        switch (field) {
            case MEASURE -> Measure.of(word);
            case FORM -> Form.of(word);
            case SCOPE -> Scope.of(word);
            case GROUP -> Group.of(word);
            case PRECISION -> Precision.of(word);
            case MODALITY -> Modality.of(word);
            case STATUS -> Status.of(word);
            case OBJECT -> known(field, word, Codes.objectKinds());
            case CLAIMANT_KIND -> known(field, word, Codes.claimantKinds());
            case COUNTRY -> country(word);
            default -> {}
        }
    }

    private static void known(Field field, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException(
                    "no " + field.word() + " is called \"" + word + "\"; known are " + words);
        }
    }

    private static void country(String word) {
        if (!States.codes().contains(word)) {
            String meant = States.code(word);
            throw new IllegalArgumentException("no country has the code \"" + word
                    + "\"; expected one of ISO 3166-1 alpha-3, say " + (meant == null ? "UKR" : meant));
        }
    }
}
