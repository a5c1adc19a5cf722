package org.tallystick.app.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.model.Claim;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;
import org.tallystick.model.Report;

/**
 * A message of MUC-3/4 with the casualties of the terrorist incidents in it. It leaves out those of fights, so that what is read
 * beyond it may be right all the same: only recall can be told.
 */
record Message(String id, String text, String language, String published, List<Casualties> pairs) {
    private static final Set<Measure> MEASURES = Set.of(Measure.KILLED, Measure.WOUNDED);

    /** So many killed or wounded, in the order in which the gold writes it. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Casualties(String measure, int number) {}

    Report report() {
        return new Report(id, text, language, published, null, null, null);
    }

    /** The pairs that count: single victims are often named, not counted. */
    Set<Casualties> wanted() {
        return pairs.stream().filter(pair -> pair.number() > 1).collect(Collectors.toSet());
    }

    /** Those of them that {@code claims} state. */
    Set<Casualties> found(List<Claim> claims) {
        Set<Casualties> found = new HashSet<>();
        for (Claim claim : claims) {
            Quantity quantity = claim.quantity();
            if (quantity != null
                    && quantity.form() != Form.VAGUE
                    && MEASURES.contains(claim.measure())
                    && claim.modality() != Modality.DENIED) {
                Double stated = quantity.low() == null ? quantity.high() : quantity.low();
                found.add(new Casualties(claim.measure().word(), stated.intValue()));
            }
        }
        found.retainAll(wanted());
        return found;
    }
}
