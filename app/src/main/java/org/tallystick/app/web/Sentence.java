package org.tallystick.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/** Words of a report in pieces, each with the mark of the field that rests on it. */
public final class Sentence {
    /** Which mark a field puts on its words: figure, claimant, victims, place, time and hedge, as the style sheet has them. */
    private static final Map<String, String> MARKS = marks();

    private static final int AROUND = 320;

    private Sentence() {}

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("quantity", "f");
        marks.put("claimant", "c");
        marks.put("victims", "v");
        marks.put("place", "p");
        marks.put("time", "t");
        marks.put("modality", "h");
        return marks;
    }

    /**
     * A stretch of words.
     *
     * @param mark {@code f} for the figure, {@code c} for the claimant and so on; empty for plain words
     */
    public record Piece(String words, String mark) {}

    /** The sentence of {@code claim} in {@code text}, with the marks of all its fields. */
    static List<Piece> of(Claim claim, String text) {
        Span sentence = claim.evidence().span();
        if (sentence.end() > text.length()) {
            return List.of(new Piece(claim.evidence().quote(), ""));
        }
        Map<String, Span> marked = marked(claim);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
        marked.values().forEach(span -> {
            cuts.add(Math.clamp(span.start(), sentence.start(), sentence.end()));
            cuts.add(Math.clamp(span.end(), sentence.start(), sentence.end()));
        });
        List<Piece> pieces = new ArrayList<>();
        Integer start = cuts.pollFirst();
        for (int end : cuts) {
            pieces.add(new Piece(text.substring(start, end), mark(marked, start)));
            start = end;
        }
        return pieces;
    }

    /** The words of each mark; those of the figure win where marks overlap. */
    private static Map<String, Span> marked(Claim claim) {
        Map<String, Span> marked = new LinkedHashMap<>();
        if (claim.quantity() != null) {
            marked.put("f", claim.quantity().span());
        }
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            Span span = span(claim, mark.getKey());
            if (span != null) {
                marked.putIfAbsent(mark.getValue(), span);
            }
        }
        return marked;
    }

    private static @Nullable Span span(Claim claim, String field) {
        for (Reason reason : claim.why()) {
            if (reason.field().equals(field) && reason.span() != null) {
                return reason.span();
            }
        }
        return null;
    }

    private static String mark(Map<String, Span> marked, int at) {
        return marked.entrySet().stream()
                .filter(one ->
                        one.getValue().start() <= at && at < one.getValue().end())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** What stands before the sentence in its paragraph, as far as it helps to understand it. */
    static String before(Claim claim, String text) {
        int end = Math.min(claim.evidence().span().start(), text.length());
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, end - 1)) + 1, end - AROUND);
        return start >= end
                ? ""
                : (start > 0 && text.charAt(start - 1) != '\n' ? "…" : "") + text.substring(start, end);
    }

    /** What stands after the sentence in its paragraph. */
    static String after(Claim claim, String text) {
        int start = Math.min(claim.evidence().span().end(), text.length());
        int line = text.indexOf('\n', start);
        int end = Math.min(line < 0 ? text.length() : line, start + AROUND);
        return text.substring(start, end) + (end < text.length() && text.charAt(end) != '\n' ? "…" : "");
    }
}
