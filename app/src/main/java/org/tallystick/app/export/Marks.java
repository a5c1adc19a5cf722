package org.tallystick.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/** The marks on the text of a report. Marks may overlap: the text is cut wherever one begins or ends. */
final class Marks {
    /** What a stretch of text is for a claim. */
    enum Mark {
        FIGURE,
        CLAIMANT,
        VICTIMS,
        PLACE,
        TIME,
        HEDGE,
        ASIDE
    }

    /**
     * A stretch of text under the same marks.
     *
     * @param marks what covers it; empty for plain text
     * @param numbers numbers, from 1, of the claims that begin with it; only these may come with an empty span
     * @param figure the claim whose figure it is; null for none
     * @param claimed the claim whose claimant it names; null for none
     * @param aside the number set aside; null for none
     */
    record Piece(
            Span span,
            Set<Mark> marks,
            List<Integer> numbers,
            @Nullable Claim figure,
            @Nullable Claim claimed,
            @Nullable SetAside aside) {}

    private record Cover(
            Span span,
            Mark mark,
            @Nullable Claim claim,
            @Nullable SetAside aside) {}

    private Marks() {}

    /** The pieces of the whole text, in order; together they are the text. */
    static List<Piece> of(Reading reading) {
        int length = reading.report().text().length();
        List<Cover> covers = covers(reading, length);
        Map<Integer, List<Integer>> numbers = numbers(reading, length);
        TreeSet<Integer> cuts = new TreeSet<>(numbers.keySet());
        cuts.add(0);
        cuts.add(length);
        for (Cover cover : covers) {
            cuts.add(cover.span().start());
            cuts.add(cover.span().end());
        }
        List<Piece> pieces = new ArrayList<>();
        List<Cover> open = new ArrayList<>();
        int next = 0;
        for (int start : cuts) {
            open.removeIf(cover -> cover.span().end() <= start);
            while (next < covers.size() && covers.get(next).span().start() == start) {
                open.add(covers.get(next++));
            }
            Integer end = cuts.higher(start);
            List<Integer> begin = numbers.getOrDefault(start, List.of());
            if (end != null || !begin.isEmpty()) {
                pieces.add(piece(new Span(start, end == null ? start : end), begin, open));
            }
        }
        return pieces;
    }

    private static Piece piece(Span span, List<Integer> numbers, List<Cover> open) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Claim figure = null;
        Claim claimed = null;
        SetAside aside = null;
        for (Cover cover : open) {
            marks.add(cover.mark());
            switch (cover.mark()) {
                case FIGURE -> figure = figure == null ? cover.claim() : figure;
                case CLAIMANT -> claimed = claimed == null ? cover.claim() : claimed;
                case ASIDE -> aside = cover.aside();
                case VICTIMS, PLACE, TIME, HEDGE -> {}
            }
        }
        return new Piece(span, marks, numbers, figure, claimed, aside);
    }

    private static List<Cover> covers(Reading reading, int length) {
        List<Cover> covers = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            Span figure = figure(claim);
            if (figure != null) {
                covers.add(new Cover(figure, Mark.FIGURE, claim, null));
            }
            for (Reason reason : claim.why()) {
                Mark mark = switch (reason.field()) {
                    case "claimant" -> Mark.CLAIMANT;
                    case "victims", "object" -> Mark.VICTIMS;
                    case "place" -> Mark.PLACE;
                    case "time" -> Mark.TIME;
                    case "modality" -> Mark.HEDGE;
                    default -> null;
                };
                if (mark != null && reason.span() != null) {
                    covers.add(new Cover(reason.span(), mark, claim, null));
                }
            }
        }
        for (SetAside aside : reading.setAside()) {
            covers.add(new Cover(aside.span(), Mark.ASIDE, null, aside));
        }
        covers.removeIf(cover -> cover.span().end() > length
                || cover.span().start() == cover.span().end());
        covers.sort(Comparator.comparing(Cover::span));
        return covers;
    }

    /** The words of the figure; without one, those of the measure. */
    private static @Nullable Span figure(Claim claim) {
        Quantity quantity = claim.quantity();
        if (quantity != null) {
            return quantity.span();
        }
        for (Reason reason : claim.why()) {
            if (reason.field().equals("measure")) {
                return reason.span();
            }
        }
        return null;
    }

    private static Map<Integer, List<Integer>> numbers(Reading reading, int length) {
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < reading.claims().size(); i++) {
            Claim claim = reading.claims().get(i);
            Span figure = figure(claim);
            int at = figure == null ? claim.evidence().span().start() : figure.start();
            numbers.computeIfAbsent(Math.min(at, length), key -> new ArrayList<>())
                    .add(i + 1);
        }
        return numbers;
    }
}
