package org.tallystick.dispute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Codes;
import org.tallystick.lang.States;
import org.tallystick.model.Claimant;

/**
 * Whether two claims are of one line: one claimant, however reports call it, or one report speaking for itself. Remembers the
 * names it has taken apart; for one thread.
 */
final class Speakers {
    /** Kinds of claimants who are each one body of their side: its reports do not name them twice. */
    private static final Set<String> BODIES =
            Set.of("military", "ministry", "health", "police", "rescue", "armed-group");

    /** Kinds that stand for the side as a whole. */
    private static final Set<String> WHOLE = Set.of("government");

    /** Letters of a word that count, so that inflected forms and related languages meet. */
    private static final int STEM = 5;

    private static final int SHORT = 4;

    private final Map<Claimant, Name> names = new HashMap<>();

    /** A claimant's identity, and the stems of its words: all of them, and without those that are names. */
    private record Name(String identity, Set<String> stems, Set<String> plain) {}

    private Name name(Claimant claimant) {
        return names.computeIfAbsent(claimant, c -> new Name(Statement.identity(c), stems(c, false), stems(c, true)));
    }

    boolean sameLine(Account one, Account other) {
        Claimant a = one.claim().claimant();
        Claimant b = other.claim().claimant();
        if (a == null || b == null) {
            boolean together =
                    one.report().equals(other.report()) || one.family().equals(other.family());
            return a == null && b == null && together
                    || together
                            && Figures.of(one.claim().quantity())
                                    .sameNumber(Figures.of(other.claim().quantity()));
        }
        return same(a, b);
    }

    /** Whether two claimants are one. */
    boolean same(Claimant one, Claimant other) {
        if (one.equals(other) || name(one).identity().equals(name(other).identity())) {
            return true;
        }
        if (one.side() != null && other.side() != null && !one.side().equals(other.side())) {
            return false;
        }
        if (isParty(one.side()) && Objects.equals(one.side(), other.side())) {
            boolean bodies = one.kind() != null
                    && BODIES.contains(one.kind())
                    && one.kind().equals(other.kind());
            return bodies || isWhole(one) || isWhole(other) || alike(one, other, true);
        }
        return alike(one, other, false);
    }

    private static boolean isParty(@Nullable String side) {
        return side != null && !side.equals(Codes.THIRD_PARTY);
    }

    /** Whether it speaks for the side as a whole: its government, or the side itself by its name, people or capital. */
    private static boolean isWhole(Claimant claimant) {
        return (claimant.kind() == null ? isBareName(claimant.text()) : WHOLE.contains(claimant.kind()))
                || claimant.name() != null && claimant.name().equals(States.name(String.valueOf(claimant.side())));
    }

    /** Whether all words but the shortest are names: "de Britten", "New Delhi", and not "the head of the rescue service". */
    private static boolean isBareName(String words) {
        return Arrays.stream(words.split("\\s+"))
                .allMatch(word -> word.length() < SHORT || Character.isUpperCase(word.charAt(0)));
    }

    /**
     * Whether more than half of the words that tell the shorter name apart are words of the longer; of two who speak for one
     * side, half of those that do not name it: "Gaza's health authorities", "health officials in Gaza".
     */
    private boolean alike(Claimant one, Claimant other, boolean sameSide) {
        Set<String> a = sameSide ? name(one).plain() : name(one).stems();
        Set<String> b = sameSide ? name(other).plain() : name(other).stems();
        int both = 0;
        for (String stem : a) {
            both += b.contains(stem) ? 1 : 0;
        }
        int fewer = Math.min(a.size(), b.size());
        return fewer > 0 && (sameSide ? 2 * both >= fewer : 2 * both > fewer);
    }

    private static Set<String> stems(Claimant claimant, boolean withoutNames) {
        Set<String> stems = new HashSet<>();
        for (String words : List.of(claimant.text(), Objects.requireNonNullElse(claimant.name(), ""))) {
            for (String word : words.split("[^\\p{L}\\p{M}\\p{N}]+")) {
                boolean counts = word.length() >= STEM || isName(word);
                if (counts && !(withoutNames && Character.isUpperCase(word.charAt(0)))) {
                    String folded = Letters.fold(word);
                    stems.add(folded.substring(0, Math.min(STEM, folded.length())));
                }
            }
        }
        return stems;
    }

    private static boolean isName(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }
}
