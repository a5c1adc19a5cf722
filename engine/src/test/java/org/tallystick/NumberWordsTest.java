package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.lang.PackLoader;
import org.tallystick.mention.Chart;
import org.tallystick.mention.ChartReader;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.text.SentenceSplitter.Sentence;

class NumberWordsTest {
    private static final int MOST = 1_000_000;
    private static final int SLICE = 10_000;

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void readsATenthOfTheNumbersThatCanBeSpelledOut(String code) {
        int first = (int) Math.floorMod(System.nanoTime(), 10L);
        System.out.println(code + ": numbers below 10000, and those that end in " + first);
        assertThat(wrong(code, n -> n < SLICE || n % 10 == first)).isEmpty();
    }

    /** Numbers up to a million, of those {@code wanted}, that are misread when ICU spells them; a few at most. */
    static List<String> wrong(String code, IntPredicate wanted) {
        ChartReader charts = new ChartReader(PackLoader.load(code));
        return IntStream.rangeClosed(0, MOST / SLICE)
                .parallel()
                .mapToObj(slice -> wrong(charts, code, slice, wanted))
                .flatMap(List::stream)
                .limit(10)
                .toList();
    }

    private static List<String> wrong(ChartReader charts, String code, int slice, IntPredicate wanted) {
        RuleBasedNumberFormat spell = new RuleBasedNumberFormat(new ULocale(code), RuleBasedNumberFormat.SPELLOUT);
        return IntStream.range(slice * SLICE, Math.min(MOST + 1, (slice + 1) * SLICE))
                .filter(wanted)
                .mapToObj(n -> {
                    String words = spell.format(n).replace("\u00AD", "");
                    List<Item> items = numbers(charts, words);
                    double value = items.size() == 1 && items.get(0).amount() != null
                            ? items.get(0).amount().value()
                            : Double.NaN;
                    // One alone is an article; what it counts tells, which FigureReader looks at.
                    return value == n || n == 1 ? "" : n + " " + words + " -> " + value;
                })
                .filter(s -> !s.isEmpty())
                .limit(10)
                .toList();
    }

    private static List<Item> numbers(ChartReader charts, String words) {
        Chart chart = charts.read(words, 0, new Sentence(new Span(0, words.length()), true));
        return chart.items();
    }
}
