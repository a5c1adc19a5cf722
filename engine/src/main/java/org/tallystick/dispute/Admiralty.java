package org.tallystick.dispute;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tallystick.dispute.Stance.Kind;

/**
 * The Admiralty code, on its two axes: how reliable a source is, and how credible a claim. Neither says anything of the other.
 *
 * @param code a letter from A (completely reliable) to F (cannot be judged), or a digit from 1 (confirmed) to 6 (cannot be judged)
 * @param why what it is derived from
 */
public record Admiralty(char code, String why) {
    private static final double CLOSE = Math.log(1.1);
    private static final double NEAR = Math.log(1.25);
    private static final double WIDE = Math.log(1.5);
    private static final double FAR = Math.log(2);

    /** The reliability of a source, by how its figures compare with what others agree on later; F where that is too little. */
    public static Admiralty reliability(SourceRecord record) {
        var ratio = record.ratio();
        if (ratio.tooFew() || ratio.mean() == null) {
            return new Admiralty(
                    'F',
                    "too few: " + ratio.n() + " of its figures can be held against a later consensus, "
                            + SourceRecord.LogRatio.FEWEST + " are needed");
        }
        double worst =
                Math.max(Math.abs(Objects.requireNonNull(ratio.low())), Math.abs(Objects.requireNonNull(ratio.high())));
        char code = worst <= CLOSE ? 'A' : worst <= NEAR ? 'B' : worst <= WIDE ? 'C' : worst <= FAR ? 'D' : 'E';
        return new Admiralty(
                code,
                String.format(
                        Locale.ROOT,
                        "its %d figures are %.2f times the later consensus, 95 %% interval %.2f to %.2f",
                        ratio.n(),
                        Math.exp(ratio.mean()),
                        Math.exp(ratio.low()),
                        Math.exp(ratio.high())));
    }

    /** The credibility of {@code claim}, one of {@code question}, by how the others stand to it; 6 where nobody else speaks. */
    public static Admiralty credibility(Question question, String claim) {
        int agree = count(question, claim, Kind.CORROBORATES);
        int against = count(question, claim, Kind.CONTRADICTS);
        boolean denied = question.stances().stream()
                .anyMatch(stance -> stance.kind() == Kind.DENIES && stance.b().equals(claim));
        boolean superseded = question.stances().stream()
                .anyMatch(
                        stance -> stance.kind() == Kind.SUPERSEDES && stance.b().equals(claim));
        if (superseded) {
            return new Admiralty('5', "a later figure stands in its place");
        }
        if (agree == 0 && against == 0) {
            return denied
                    ? new Admiralty('4', "denied, and nobody else speaks for it")
                    : new Admiralty('6', "no second origin speaks of it");
        }
        String why = "of the claims in force of other origins " + agree + " agree and " + against + " contradict"
                + (denied ? ", and it is denied" : "");
        if (against == 0 && !denied) {
            return new Admiralty(agree > 1 ? '1' : '2', why);
        }
        if (agree > 0) {
            return new Admiralty(agree > against ? '3' : '4', why);
        }
        return new Admiralty(against > 1 ? '5' : '4', why);
    }

    private static int count(Question question, String claim, Kind kind) {
        List<String> force = question.inForce();
        return (int) question.stances().stream()
                .filter(stance -> stance.kind() == kind)
                .filter(stance -> stance.a().equals(claim) && force.contains(stance.b())
                        || stance.b().equals(claim) && force.contains(stance.a()))
                .count();
    }

    /** The machine tag of the taxonomy {@code admiralty-scale}, as MISP reads it. */
    public String tag() {
        return Character.isDigit(code)
                ? "admiralty-scale:information-credibility=\"" + code + "\""
                : "admiralty-scale:source-reliability=\"" + Character.toLowerCase(code) + "\"";
    }
}
