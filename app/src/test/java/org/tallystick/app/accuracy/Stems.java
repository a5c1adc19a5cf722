package org.tallystick.app.accuracy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether two wordings speak of the same: a word in common, or two long words that begin alike. */
final class Stems {
    private static final int STEM = 5;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]{2,}");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Set<String> EMPTY_WORDS = words("""
            de het een van der den the of a an and en und et la le les des du der die das in op on at to for
            voor aan bij uit met from by said says zegt aldus volgens according""").collect(Collectors.toSet());

    private Stems() {}

    /** The words of {@code texts}, without accents and without those that mean little. */
    static Set<String> of(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(Stems::words)
                .filter(word -> !EMPTY_WORDS.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> alike(a, b)));
    }

    private static boolean alike(String a, String b) {
        return a.equals(b) || a.length() >= STEM && b.length() >= STEM && a.regionMatches(0, b, 0, STEM);
    }

    private static Stream<String> words(String text) {
        String folded = NOT_ASCII
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return WORD.matcher(folded.toLowerCase(Locale.ROOT)).results().map(word -> word.group());
    }
}
