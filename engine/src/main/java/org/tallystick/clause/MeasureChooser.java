package org.tallystick.clause;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Figure.Head;
import org.tallystick.model.Measure;

/**
 * Which measure a word of harm means for what it happened to. A row's measure is one word, or several by what is counted: {@code
 * people:killed thing:destroyed munition:intercepted place:attacks}.
 */
final class MeasureChooser {
    private static final Set<String> MUNITIONS =
            Set.of("drone", "missile", "rocket", "bomb", "shell", "projectile", "mine");
    private static final Set<String> PLACES = Set.of("target", "position", "village");

    private MeasureChooser() {}

    /** The measure for a noun, or null when the word of harm does not go with it. */
    static @Nullable Measure choose(String cell, Head head, @Nullable String kind) {
        if (cell.indexOf(':') < 0) {
            Measure measure = Measure.of(cell);
            boolean people = measure.kind() == Measure.Kind.PEOPLE;
            return switch (head) {
                case PEOPLE -> people ? measure : null;
                case THING -> !people && fits(measure, kind) ? measure : null;
                default -> measure;
            };
        }
        String domain = switch (head) {
            case PEOPLE -> "people";
            case THING ->
                kind != null && MUNITIONS.contains(kind)
                        ? "munition"
                        : PLACES.contains(String.valueOf(kind)) ? "place" : "thing";
            default -> "";
        };
        @Nullable String first = null;
        for (String part : cell.split(" ")) {
            Map.Entry<String, String> choice =
                    Map.entry(part.substring(0, part.indexOf(':')), part.substring(part.indexOf(':') + 1));
            if (choice.getKey().equals(domain)) {
                return Measure.of(choice.getValue());
            }
            first = first == null ? choice.getValue() : first;
        }
        return domain.isEmpty() && first != null ? Measure.of(first) : null;
    }

    private static boolean fits(Measure measure, @Nullable String kind) {
        boolean munition = kind != null && MUNITIONS.contains(kind);
        return switch (measure) {
            case LAUNCHED -> munition;
            case INTERCEPTED -> munition;
            default -> true;
        };
    }
}
