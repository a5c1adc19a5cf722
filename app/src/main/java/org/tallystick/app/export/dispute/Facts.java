package org.tallystick.app.export.dispute;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.Words;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.dispute.Stance.Kind;

/** What is said of a question in a line, wherever it is shown. */
public final class Facts {
    private Facts() {}

    /** How many claims and origins: {@code 5 claims, 3 independent origins}. */
    public static String counts(Question question) {
        int claims = question.accounts().size();
        String counts = counted(claims, "claim") + ", " + counted(question.origins(), "independent origin");
        return question.againstInterest() ? counts + ", one of them against its own interest" : counts;
    }

    private static String counted(int number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** The span of the claims: {@code 63–400}, {@code 63 or more}. */
    public static String range(ClaimRange range) {
        Double low = range.low();
        Double high = range.high();
        if (low == null) {
            return high == null ? "no figure" : "up to " + Scale.name(high);
        }
        if (high == null) {
            return Scale.name(low) + " or more";
        }
        return low.equals(high) ? Scale.name(low) : Scale.name(low) + "–" + Scale.name(high);
    }

    /** Why the question is in its state: the two claims that make it so, by their numbers; empty when one voice speaks. */
    public static String reason(IntervalPlot plot) {
        Stance stance = stance(plot.question());
        if (stance == null) {
            return "";
        }
        PlotRow a = row(plot, stance.a());
        PlotRow b = row(plot, stance.b());
        return a.number() + " " + stance.kind().word() + " " + b.number() + " (" + figure(a) + " against " + figure(b)
                + "): " + stance.why();
    }

    /** The stance that makes the state of {@code question}; null when one voice speaks. */
    public static @Nullable Stance stance(Question question) {
        Kind kind = switch (question.state()) {
            case CONTRADICTED -> Kind.CONTRADICTS;
            case CORROBORATED -> Kind.CORROBORATES;
            case SUPERSEDED -> Kind.SUPERSEDES;
            case DENIED -> Kind.DENIES;
            case ONE_VOICE -> null;
        };
        for (Stance stance : question.stances()) {
            boolean force = kind == Kind.SUPERSEDES
                    || kind == Kind.DENIES
                    || question.inForce().contains(stance.a())
                            && question.inForce().contains(stance.b());
            if (stance.kind() == kind && force) {
                return stance;
            }
        }
        return null;
    }

    private static String figure(PlotRow row) {
        return Words.figure(row.claim().quantity()).replace('\u00a0', ' ');
    }

    private static PlotRow row(IntervalPlot plot, String claim) {
        return plot.rows().get(Objects.requireNonNull(plot.numbers().get(claim), claim) - 1);
    }

    /** What the rows of an interest are headed by. */
    public static String group(Interest interest, PlotRow row) {
        return switch (interest) {
            case VICTIMS -> "victims' side";
            case ATTACKERS -> "opposing side";
            case THIRD_PARTY -> "third parties";
            case UNKNOWN -> row.claim().claimant() == null ? "interest unknown, or no claimant" : "interest unknown";
        };
    }
}
