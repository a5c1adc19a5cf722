package org.tallystick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/**
 * A text of any length that repeats one unit, behind a word of harm that opens the gate.
 *
 * @param name what repeats
 * @param pack the language it is said to be in
 */
record HostileText(String name, Pack pack, String unit) {
    private static final Tallystick TALLYSTICK = Tallystick.standard();

    /** Marks, scripts and soups that no language makes a difference to, and the worst that each pack's own words can do. */
    static Stream<HostileText> all() {
        List<HostileText> all = new ArrayList<>();
        for (Pack pack : TALLYSTICK.packs()) {
            Map<String, String> units = marks();
            units.putAll(words(pack));
            units.forEach((name, unit) -> all.add(new HostileText(name, pack, unit)));
        }
        return all.stream();
    }

    private static Map<String, String> marks() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("digits", "7");
        units.put("grouped digits", "1.");
        units.put("digits apart", "1 ");
        units.put("ranges", "1-");
        units.put("times of day", "12:30 ");
        units.put("quotes", "\"");
        units.put("opening quotes", "\u201C");
        units.put("apostrophes", "'");
        units.put("one word", "a");
        units.put("hyphens", "-");
        units.put("joined word", "a-");
        units.put("dots", ".");
        units.put("dots apart", ". ");
        units.put("newlines", "\n");
        units.put("blank lines", "x\n\n");
        units.put("indented newlines", "\n    ");
        units.put("spaces", " ");
        units.put("commas", ",");
        units.put("brackets", "([{");
        units.put("NUL", "\0");
        units.put("high surrogates", "\uD83D");
        units.put("low surrogates", "\uDE00");
        units.put("pictures", "\uD83D\uDE00");
        units.put("accents", "\u0301");
        units.put("right to left", "\u0642\u062A\u0644 12 \u0634\u062E\u0635\u0627 \u200F");
        units.put("Arabic digits", "\u0661\u0662");
        units.put("HTML", "<div class=\"a\"><p>&nbsp;12</p>");
        units.put("names", "Aab Bba ");
        return units;
    }

    private static Map<String, String> words(Pack pack) {
        String harm = word(pack, "harm");
        String people = word(pack, "people");
        String thing = word(pack, "thing");
        String number = word(pack, "number-word");
        String office = word(pack, "office");
        String speech = word(pack, "speech");
        String month = word(pack, "month");
        String state = word(pack, "state-word");
        String prep = word(pack, "attr-prep");
        Map<String, String> units = new LinkedHashMap<>();
        for (String frame : List.of("count", "part", "inflict", "undergo", "toll", "event-of", "own", "adj")) {
            units.put("harm " + frame, framed(pack, frame) + " ");
            units.put("figures with harm " + frame, "1 " + framed(pack, frame) + " ");
        }
        units.put("number words", number + " ");
        units.put("number words in one", number);
        units.put("scales", "1" + (" " + scale(pack)).repeat(60) + " ");
        units.put("one long list", "2 " + people + ", ");
        units.put("list with harm", "2 " + people + ", 3 " + thing + " " + harm + ", ");
        units.put("sources", office + " ");
        units.put("speech", speech + " ");
        units.put("sources speak", office + " " + speech + " ");
        units.put("named sources speak", office + " Aab " + speech + ". ");
        units.put("speakers", office + " " + speech + ": 12 " + people + " " + harm + ".\n");
        units.put("sentences", "12 " + people + " " + harm + ". ");
        units.put("according", prep + " " + office + " ");
        units.put("months", "3 " + month + " ");
        units.put("states", state + " Moskou Moscow Bakhmut Bachmoet ");
        units.put("pronouns speak", word(pack, "speaker-pronoun") + " " + speech + ". ");
        return units;
    }

    private static String word(Pack pack, String type) {
        return first(pack.lexicon().senses(type).get(0));
    }

    private static String framed(Pack pack, String frame) {
        return pack.lexicon().senses("harm").stream()
                .filter(s -> List.of(s.row().cell("frame").split("\\|")).contains(frame)
                        && s.row().cell("with").isEmpty())
                .findFirst()
                .map(HostileText::first)
                .orElseGet(() -> word(pack, "harm"));
    }

    private static String scale(Pack pack) {
        return pack.lexicon().senses("number-word").stream()
                .filter(s -> s.value().equals("scale"))
                .findFirst()
                .map(HostileText::first)
                .orElseThrow();
    }

    private static String first(Sense sense) {
        return sense.row().list(sense.row().has("forms") ? "forms" : "many").get(0);
    }

    /** The text, of at least {@code length} UTF-16 units. */
    String text(int length) {
        String opening = "12 " + word(pack, "harm") + " ";
        return opening + unit.repeat(1 + length / unit.length());
    }

    Reading read(String text) {
        return TALLYSTICK.read(new Report("r", text, pack.code(), "2024-05-15", null, null, null));
    }

    @Override
    public String toString() {
        return pack.code() + " " + name;
    }
}
