package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackLoader;
import org.tallystick.mention.Chart;
import org.tallystick.mention.ChartReader;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.text.SentenceSplitter.Sentence;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void readsEveryNumberThatCanBeSpelledOut(String code) {
        Pack pack = PackLoader.load(code);
        ChartReader charts = new ChartReader(pack);
        RuleBasedNumberFormat spell = new RuleBasedNumberFormat(new ULocale(code), RuleBasedNumberFormat.SPELLOUT);
        List<String> wrong = LongStream.concat(
                        LongStream.rangeClosed(2, 12_000), LongStream.iterate(12_007, n -> n <= 1_000_000, n -> n + 61))
                .mapToObj(n -> {
                    String words = spell.format(n).replace("\u00AD", "");
                    List<Item> numbers = numbers(charts, words);
                    double value = numbers.size() == 1 && numbers.get(0).amount() != null
                            ? numbers.get(0).amount().value()
                            : Double.NaN;
                    return value == n ? "" : n + " " + words + " -> " + value;
                })
                .filter(s -> !s.isEmpty())
                .limit(10)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<Item> numbers(ChartReader charts, String words) {
        Chart chart = charts.read(words, 0, new Sentence(new Span(0, words.length()), true));
        return chart.items();
    }
}
