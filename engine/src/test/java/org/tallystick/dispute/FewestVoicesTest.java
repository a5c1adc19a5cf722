package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FewestVoicesTest {
    private static final String ALL = "abcdefg";

    private static SortedMap<String, SortedSet<String>> heard(List<Set<Character>> sets) {
        SortedMap<String, SortedSet<String>> heard = new TreeMap<>();
        for (Set<Character> set : sets) {
            SortedSet<String> voices = new TreeSet<>();
            set.forEach(voice -> voices.add(voice.toString()));
            heard.put("h" + heard.size(), voices);
        }
        return heard;
    }

    private static int fewestOfAll(SortedMap<String, SortedSet<String>> heard) {
        return IntStream.range(0, 1 << ALL.length())
                .filter(chosen -> heard.values().stream()
                        .allMatch(set -> set.stream().anyMatch(v -> (chosen >> ALL.indexOf(v) & 1) == 1)))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    @Test
    void nothingHeardNeedsNoVoice() {
        assertThat(FewestVoices.of(new TreeMap<>())).isEmpty();
    }

    @Test
    void tangledVoicesEndInTime() {
        SortedMap<String, SortedSet<String>> heard = new TreeMap<>();
        IntStream.range(0, 400)
                .forEach(i ->
                        heard.put("h" + i, new TreeSet<>(List.of("v" + i * 7 % 60, "v" + i * 11 % 59, "v" + i % 57))));
        assertThat(FewestVoices.of(heard)).hasSize(400);
    }

    @Property(tries = 1000)
    void noOtherChoiceExplainsAllWithFewer(@ForAll("sets") List<Set<Character>> sets) {
        SortedMap<String, SortedSet<String>> heard = heard(sets);
        SortedMap<String, String> chosen = FewestVoices.of(heard);
        assertThat(new TreeSet<>(chosen.values())).hasSize(fewestOfAll(heard));
        chosen.forEach((h, voice) -> assertThat(heard.get(h)).contains(voice));
    }

    @Provide
    Arbitrary<List<Set<Character>>> sets() {
        return Arbitraries.of('a', 'b', 'c', 'd', 'e', 'f', 'g')
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(12);
    }
}
