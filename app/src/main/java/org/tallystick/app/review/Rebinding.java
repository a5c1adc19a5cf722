package org.tallystick.app.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/**
 * Says to which claims of a new reading the reviews of an older one belong: by the place of the figure's words, else by the same
 * words and measure. Every review that goes in comes out, in the same order. Thread-safe.
 */
public final class Rebinding {
    private final String text;
    private final List<Claim> claims;
    private final Set<Claim> taken = new HashSet<>();

    private Rebinding(String text, List<Claim> claims) {
        this.text = text;
        this.claims = claims;
    }

    /** One binding for each review, for the claims read from {@code text}. */
    public static List<Binding> bind(List<HeldReview> reviews, String text, List<Claim> claims) {
        Rebinding rebinding = new Rebinding(text, claims);
        Map<Integer, Binding> bindings = new TreeMap<>();
        for (int i = 0; i < reviews.size(); i++) {
            bindings.put(i, rebinding.byPlace(reviews.get(i)));
        }
        List<Binding> placed = List.copyOf(bindings.values());
        bindings.replaceAll((i, binding) -> rebinding.contested(binding, placed));
        // By words alone a review may only take a claim that no other has by its place.
        bindings.values().forEach(rebinding::take);
        List<HeldReview> homeless = bindings.values().stream()
                .filter(Binding.Lost.class::isInstance)
                .map(Binding::review)
                .toList();
        bindings.replaceAll(
                (i, binding) -> binding instanceof Binding.Lost lost ? rebinding.byWords(lost, homeless) : binding);
        return List.copyOf(bindings.values());
    }

    /** A review that moved to a claim which another figure's review came to as well is lost: one of the two is wrong. */
    private Binding contested(Binding binding, List<Binding> all) {
        if (!(binding instanceof Binding.Moved moved)) {
            return binding;
        }
        boolean contested = all.stream()
                .anyMatch(other -> moved.claim().equals(claim(other))
                        && !other.review().words().equals(moved.review().words()));
        return contested
                ? new Binding.Lost(moved.review(), "its words are most like a claim that has another review")
                : binding;
    }

    private static @Nullable Claim claim(Binding binding) {
        return switch (binding) {
            case Binding.Bound bound -> bound.claim();
            case Binding.Moved moved -> moved.claim();
            case Binding.Lost lost -> null;
        };
    }

    private void take(Binding binding) {
        Claim claim = claim(binding);
        if (claim != null) {
            taken.add(claim);
        }
    }

    private Binding byPlace(HeldReview review) {
        return switch (Anchoring.find(text, review.words())) {
            case Found.InPlace found -> {
                Choice choice = at(review, found.span());
                yield choice.claim() != null
                        ? new Binding.Bound(review, choice.claim())
                        : new Binding.Lost(review, choice.reason());
            }
            case Found.Moved found -> {
                Choice choice = at(review, found.span());
                yield choice.claim() != null
                        ? new Binding.Moved(review, choice.claim(), found.reason())
                        : new Binding.Lost(review, choice.reason());
            }
            case Found.Lost found -> new Binding.Lost(review, found.reason());
        };
    }

    /** The claim whose words are those at {@code span}: that of the same id, else of the same measure, else the only one. */
    private Choice at(HeldReview review, Span span) {
        List<Claim> there = claims.stream()
                .filter(c -> isOfKind(c, review) && HeldReview.words(c).equals(span))
                .toList();
        List<Claim> same =
                there.stream().filter(c -> c.measure() == review.measure()).toList();
        List<Claim> left =
                there.stream().filter(c -> c.id().equals(review.claim())).toList();
        left = !left.isEmpty() ? left : same.isEmpty() ? there : same;
        String quote = "\"" + review.words().quote() + "\"";
        return switch (left.size()) {
            case 0 -> new Choice(null, "no claim is read from " + quote + " any more");
            case 1 -> new Choice(left.get(0), "");
            default -> new Choice(null, left.size() + " claims are read from " + quote);
        };
    }

    private Binding byWords(Binding.Lost lost, List<HeldReview> homeless) {
        HeldReview review = lost.review();
        String quote = review.words().quote();
        List<Claim> alike = claims.stream()
                .filter(c -> c.measure() == review.measure() && !taken.contains(c))
                .filter(c -> isOfKind(c, review) && HeldReview.words(c).of(text).equals(quote))
                .toList();
        long rivals = homeless.stream()
                .filter(r -> r.measure() == review.measure()
                        && r.words().quote().equals(quote)
                        && !r.words().equals(review.words()))
                .map(HeldReview::words)
                .distinct()
                .count();
        if (alike.size() == 1 && rivals == 0) {
            return new Binding.Moved(review, alike.get(0), "the only claim with these words and this measure");
        }
        return alike.isEmpty()
                ? lost
                : new Binding.Lost(
                        review,
                        lost.reason() + "; " + alike.size() + " claims and " + (rivals + 1)
                                + " reviewed figures have these words and this measure");
    }

    private static boolean isOfKind(Claim claim, HeldReview review) {
        return (claim.quantity() != null) == review.hasFigure();
    }

    private record Choice(@Nullable Claim claim, String reason) {}
}
