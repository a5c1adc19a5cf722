package org.tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.text.SentenceSplitter.Sentence;

class SentenceSplitterTest {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(Set.of("gen")::contains);

    private static List<String> split(String text) {
        return SPLITTER.sentences(text).stream().map(s -> s.span().of(text)).toList();
    }

    @Test
    void keepsAnAbbreviationInItsSentence() {
        assertThat(split("Gen. Aab fell. Two men fled.")).containsExactly("Gen. Aab fell.", "Two men fled.");
    }

    @Test
    void cutsARunOfStopsThatNeverCloses() {
        assertThat(split(".".repeat(10_000))).allSatisfy(s -> assertThat(s).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void cutsAnEndlessSentenceBetweenWords() {
        assertThat(split("1234 ".repeat(1_000)))
                .allSatisfy(s -> assertThat(s).startsWith("1234").endsWith("1234"));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(split("a" + "\uD83D\uDE00".repeat(3_000))).allSatisfy(s -> {
            assertThat(Character.isLowSurrogate(s.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(s.charAt(s.length() - 1))).isFalse();
        });
    }

    @Test
    void tellsWhichSentencesOpenAParagraph() {
        assertThat(SPLITTER.sentences("One. Two.\n\nThree.\nFour."))
                .extracting(Sentence::opensParagraph)
                .containsExactly(true, false, true, false);
    }
}
