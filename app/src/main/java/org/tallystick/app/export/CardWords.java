package org.tallystick.app.export;

import java.util.Map;
import org.tallystick.model.Claim;

/** What stands on the cards of claims beside a report, in some language; words of the report itself are never among it. */
public interface CardWords {
    /** Those of English. */
    CardWords ENGLISH = new CardWords() {
        private static final Map<String, String> LABELS = Map.ofEntries(
                Map.entry("card.undated", "no date"),
                Map.entry("card.unpublished", "no publisher given"),
                Map.entry("card.unread", "Stored, not read."),
                Map.entry("card.unread.why", "No language pack reads this text."),
                Map.entry("card.nothing", "Read, nothing claimed."),
                Map.entry("card.asides", "Numbers that were looked at and set aside:"),
                Map.entry("card.aside", "not a claim"),
                Map.entry("card.place", "place"),
                Map.entry("card.window", "window"),
                Map.entry("card.why", "why"),
                Map.entry("card.field", "field"),
                Map.entry("card.value", "read as"),
                Map.entry("card.words", "from these words"),
                Map.entry("card.rule", "by this rule"),
                Map.entry("card.wordless", "no words"),
                Map.entry("card.distant", "other sentence"));

        @Override
        public String label(String key) {
            String label = LABELS.get(key);
            if (label == null) {
                throw new IllegalArgumentException("no label is called " + key);
            }
            return label;
        }

        @Override
        public String value(Claim claim, String field) {
            return switch (field) {
                case "figure" -> Words.figure(claim.quantity());
                case "sure" -> Words.sure(claim);
                default -> Words.value(claim, field);
            };
        }
    };

    /** The label called {@code key}, one of {@code card.undated}, {@code card.place} and so on. */
    String label(String key);

    /** What the field called {@code field} was read as; {@code figure} is the figure alone, {@code sure} how sure it is. */
    String value(Claim claim, String field);
}
