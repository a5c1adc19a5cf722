package org.tallystick.dispute;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Phrases;
import org.tallystick.lang.States;
import org.tallystick.model.Edtf;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Scope;
import org.tallystick.model.Thing;
import org.tallystick.model.Window;

/** Puts a question into words: "How many Russian soldiers were killed near Bakhmut in the 24 hours to 11 March 2023?" */
public final class Wording {
    private final Phrases phrases;

    /** The words of one language. */
    public Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The sentence that asks {@code question}. */
    public String of(Question question) {
        String whom = whom(question.side(), question.group());
        String what = what(question);
        String sentence = phrases.phrase(
                question.measure().word(),
                "whom",
                whom,
                "what",
                what,
                "all",
                question.object() == null ? whom : what,
                "where",
                where(question.place()),
                "when",
                when(question));
        boolean some = question.partOf() != null && question.lead().claim().isPart();
        return some ? phrases.phrase("some-of-them", "question", sentence) : sentence;
    }

    private String whom(@Nullable String side, @Nullable Group group) {
        String people = phrases.phrase(group == null ? "people" : group.word());
        if (side == null) {
            return people;
        }
        String key = group == null ? "people" : "group";
        String adjective = phrases.adjective(side);
        String inhabitants = phrases.people(side);
        return States.isCode(side) && adjective != null && inhabitants != null
                ? phrases.phrase(key + "-of-state", "group", people, "adjective", adjective, "people", inhabitants)
                : phrases.phrase(key + "-of-other", "group", people, "side", phrases.side(side));
    }

    private String what(Question question) {
        Thing thing = question.object();
        String kind = thing == null || thing.kind() == null ? null : phrases.things(thing.kind());
        String words = thing == null ? phrases.phrase("things") : Objects.requireNonNullElse(kind, thing.text());
        String side = question.side();
        if (side == null || question.measure().kind() != Measure.Kind.THINGS) {
            return words;
        }
        String adjective = phrases.adjective(side);
        return States.isCode(side) && adjective != null
                ? phrases.phrase("things-of-state", "what", words, "adjective", adjective)
                : phrases.phrase("things-of-other", "what", words, "side", phrases.side(side));
    }

    private String where(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        if (place.precision() == Precision.COUNTRY && place.country() != null) {
            String state = phrases.state(place.country());
            return phrases.phrase("in-state", "place", state == null ? Where.name(place) : state);
        }
        boolean near = place.precision() == Precision.NEAR_SETTLEMENT;
        return phrases.phrase(near ? "near-place" : "in-place", "place", Where.name(place));
    }

    private String when(Question question) {
        boolean total = question.scope() == Scope.CUMULATIVE;
        Window window = question.window();
        Edtf days = Edtf.of(window);
        LocalDate first = days == null || days.first().equals(LocalDate.MIN) ? null : days.first();
        LocalDate last = days == null || days.last().equals(LocalDate.MAX) ? null : days.last();
        if (first == null && last == null) {
            return total ? phrases.phrase("in-all") : "";
        }
        if (last == null) {
            return phrases.phrase("after-day", "first", phrases.day(Objects.requireNonNull(first)));
        }
        if (first == null || total && first.equals(last)) {
            return phrases.phrase("until-day", "last", phrases.day(last));
        }
        if (total) {
            return phrases.phrase("since-day", "first", phrases.day(first), "last", phrases.day(last));
        }
        return window(first, last, window != null && window.text() != null && isHours(window.text()));
    }

    private boolean isHours(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Arrays.stream(phrases.phrase("24-hours").split("\\|")).anyMatch(lower::contains);
    }

    private String window(LocalDate first, LocalDate last, boolean hours) {
        if (first.equals(last)) {
            return phrases.phrase("on-day", "first", phrases.day(first));
        }
        if (hours && first.plusDays(1).equals(last)) {
            return phrases.phrase("in-24-hours", "last", phrases.day(last));
        }
        if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
            return phrases.phrase("in-year", "year", String.valueOf(first.getYear()));
        }
        return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))
                ? phrases.phrase("in-month", "month", phrases.month(first))
                : phrases.phrase("in-days", "first", phrases.day(first), "last", phrases.day(last));
    }
}
