package org.tallystick.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tallystick.app.review.Found.InPlace;
import org.tallystick.app.review.Found.Lost;
import org.tallystick.app.review.Found.Moved;
import org.tallystick.model.Span;

class AnchoringTest {
    private static final String TEXT =
            "On Monday 12 people died in the market of Kyiv, and 30 were hurt by glass. On Tuesday 12 "
                    + "soldiers were buried in the village of Bucha, where the mayor spoke of a crime.";

    private static Anchor anchor(String quote, int nth) {
        int at = -1;
        for (int i = 0; i <= nth; i++) {
            at = TEXT.indexOf(quote, at + 1);
        }
        return Anchor.of(TEXT, new Span(at, at + quote.length()));
    }

    @Test
    void wordsAreFoundWhereTheyStood() {
        assertThat(Anchoring.find(TEXT, anchor("12", 1))).isInstanceOf(InPlace.class);
    }

    @Test
    void wordsMoveWithTheirSurroundings() {
        Found found = Anchoring.find("KYIV - " + TEXT, anchor("12", 1));
        assertThat(found).isInstanceOf(Moved.class);
        assertThat(((Moved) found).span().start()).isEqualTo(anchor("12", 1).start() + 7);
    }

    @Test
    void repeatedWordsMoveToTheMostLikeSurroundings() {
        String changed = TEXT.replace("On Monday", "Early on Monday")
                .replace("market", "markets")
                .replace("buried", "interred");
        Found first = Anchoring.find(changed, anchor("12", 0));
        Found second = Anchoring.find(changed, anchor("12", 1));
        assertThat(first)
                .isEqualTo(new Moved(
                        new Span(changed.indexOf("12"), changed.indexOf("12") + 2),
                        "its surroundings changed, and are most like in this place"));
        assertThat(((Moved) second).span().start()).isEqualTo(changed.lastIndexOf("12"));
    }

    @Test
    void placesThatAreEquallyLikeAreNotChosenFrom() {
        String twice = TEXT + " " + TEXT;
        assertThat(Anchoring.find(" " + twice, anchor("30", 0)))
                .isEqualTo(new Lost("its words and their surroundings stand in 2 places"));
        String alike = TEXT.replace("hurt", "harmed") + " " + TEXT.replace("hurt", "harmed");
        assertThat(Anchoring.find("  " + alike, anchor("30", 0))).isInstanceOf(Lost.class);
    }

    @Test
    void wordsThatAreGoneAreLostWithTheReason() {
        assertThat(Anchoring.find(TEXT.replace("30", "31"), anchor("30", 0)))
                .isEqualTo(new Lost("\"30\" does not stand in the text"));
        assertThat(Anchoring.find("At least 30 ships lie off the coast.", anchor("30", 0)))
                .isEqualTo(new Lost("\"30\" stands in other surroundings only"));
    }

    @Test
    void otherWordsAtTheOldPlaceAreNotTakenForThem() {
        Anchor second = anchor("12", 1);
        String changed = "x".repeat(second.start()) + "12" + "x".repeat(60) + TEXT.substring(40);
        Found found = Anchoring.find(changed, second);
        assertThat(found).isInstanceOf(Moved.class);
        assertThat(((Moved) found).span().start()).isEqualTo(changed.lastIndexOf("12"));
    }

    @Test
    void aLongQuoteIsKnownByItself() {
        String quote = "12 people died in the market of Kyiv";
        assertThat(Anchoring.find("Quite another text, in which " + quote, anchor(quote, 0)))
                .isInstanceOf(Moved.class);
    }

    @Test
    void hostileRepetitionTakesLinearTime() {
        String text = "a".repeat(2_000_000);
        Anchor anchor = new Anchor(5, 5 + 1000, "a".repeat(999) + "b", "c", "d");
        assertThat(Anchoring.find(text, anchor)).isInstanceOf(Lost.class);
        assertThat(Anchoring.find(text, new Anchor(5, 1005, "a".repeat(1000), "c", "d")))
                .isInstanceOf(Lost.class);
    }

    @Test
    void anAnchorIsAsLongAsItsWords() {
        assertThatThrownBy(() -> new Anchor(3, 4, "12", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void inItsOwnTextEveryAnchorIsInPlace(
            @ForAll String text, @ForAll @IntRange(max = 99) int a, @ForAll @IntRange(max = 99) int b) {
        int start = Math.min(a, b) % (text.length() + 1);
        int end = Math.max(start, Math.max(a, b) % (text.length() + 1));
        Anchor anchor = Anchor.of(text, new Span(start, end));
        if (!anchor.quote().isEmpty()) {
            assertThat(Anchoring.find(text, anchor)).isEqualTo(new InPlace(new Span(start, end)));
        }
    }

    @Property(tries = 500)
    void contextNeverCutsASurrogatePair(
            @ForAll @IntRange(max = 80) int before, @ForAll @IntRange(max = 80) int behind) {
        String text = "\uD83D\uDE80".repeat(before) + ".".repeat(before % 2) + "12" + "\uD83D\uDE80".repeat(behind);
        int at = text.indexOf("12");
        Anchor anchor = Anchor.of(text, new Span(at, at + 2));
        assertThat(anchor.prefix() + anchor.suffix())
                .matches(s -> s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        assertThat(anchor.prefix().length()).isLessThanOrEqualTo(Anchor.CONTEXT);
    }

    @Property(tries = 300)
    void whatIsFoundAreTheWords(@ForAll String text, @ForAll @IntRange(max = 30) int from) {
        Found found = Anchoring.find(text + "12" + text, anchor("12", from % 2));
        if (found instanceof Moved moved) {
            assertThat(moved.span().of(text + "12" + text)).isEqualTo("12");
        }
    }
}
