package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.model.Span;

/**
 * Finds the words of an anchor in a text that may have changed. Rather lost than at the wrong words: a review that moves to
 * another figure is worse than one that is reported. Takes time linear in the text. Thread-safe.
 */
public final class Anchoring {
    /** Share of the context that must still be there, in order, for changed surroundings to count as the same. */
    private static final double LIKE = 0.75;

    /** Code units from which a quote that stands once in a text is known without its surroundings. */
    private static final int TELLING = 24;

    /** Most places whose surroundings are compared; words that stand more often tell nothing. */
    private static final int MOST_PLACES = 1000;

    private Anchoring() {}

    /** Where the anchor's words stand in {@code text}. */
    public static Found find(String text, Anchor anchor) {
        if (anchor.quote().isEmpty()) {
            return new Found.Lost("the anchor has no words");
        }
        boolean there = text.startsWith(anchor.quote(), anchor.start());
        if (there && isSurrounded(text, anchor, anchor.start())) {
            return new Found.InPlace(anchor.span());
        }
        List<Integer> places = places(text, anchor.quote());
        if (places.isEmpty()) {
            return new Found.Lost("\"" + anchor.quote() + "\" does not stand in the text");
        }
        List<Integer> same =
                places.stream().filter(p -> isSurrounded(text, anchor, p)).toList();
        if (same.size() == 1) {
            return at(anchor, same.get(0), "its words and their surroundings stand in one other place");
        }
        if (same.size() > 1) {
            return new Found.Lost("its words and their surroundings stand in " + same.size() + " places");
        }
        if (places.size() > MOST_PLACES) {
            return new Found.Lost("\"" + anchor.quote() + "\" stands in " + places.size() + " places");
        }
        return nearest(text, anchor, places);
    }

    private static Found nearest(String text, Anchor anchor, List<Integer> places) {
        Context context = new Context(anchor);
        int best = -1;
        int most = -1;
        int equals = 0;
        for (int place : places) {
            int like = context.kept(text, place);
            equals = like > most ? 1 : equals + (like == most ? 1 : 0);
            best = like > most ? place : best;
            most = Math.max(most, like);
        }
        boolean like = most >= LIKE * context.length() && most > 0 || context.hasWholeSide(text, best);
        if (equals > 1) {
            return new Found.Lost("\"" + anchor.quote() + "\" stands in " + equals + " places that are equally like");
        }
        if (like) {
            return at(anchor, best, "its surroundings changed, and are most like in this place");
        }
        if (places.size() == 1 && anchor.quote().length() >= TELLING) {
            return at(anchor, best, "its words stand in this place only");
        }
        return new Found.Lost("\"" + anchor.quote() + "\" stands in other surroundings only");
    }

    private static Found at(Anchor anchor, int place, String reason) {
        Span span = new Span(place, place + anchor.quote().length());
        return place == anchor.start() ? new Found.InPlace(span) : new Found.Moved(span, reason);
    }

    private static boolean isSurrounded(String text, Anchor anchor, int place) {
        int from = place - anchor.prefix().length();
        int behind = place + anchor.quote().length();
        boolean startsThere = anchor.prefix().isEmpty() ? place == 0 : text.startsWith(anchor.prefix(), from);
        boolean endsThere =
                anchor.suffix().isEmpty() ? behind == text.length() : text.startsWith(anchor.suffix(), behind);
        return startsThere && endsThere;
    }

    /** Every place where {@code quote} stands, overlaps included (Knuth, Morris and Pratt, SIAM J. Comput. 6, 1977). */
    private static List<Integer> places(String text, String quote) {
        int[] border = new int[quote.length()];
        for (int i = 1, k = 0; i < quote.length(); i++) {
            while (k > 0 && quote.charAt(i) != quote.charAt(k)) {
                k = border[k - 1];
            }
            k += quote.charAt(i) == quote.charAt(k) ? 1 : 0;
            border[i] = k;
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0, k = 0; i < text.length(); i++) {
            while (k > 0 && (k == quote.length() || text.charAt(i) != quote.charAt(k))) {
                k = border[k - 1];
            }
            k += k < quote.length() && text.charAt(i) == quote.charAt(k) ? 1 : 0;
            if (k == quote.length()) {
                places.add(i + 1 - k);
            }
        }
        return places;
    }
}
