package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.State;
import org.tallystick.model.Claim;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Precision;

/** In which order claims are worth a person's look: the most doubtful of those that matter most first. */
public final class ReviewOrder {
    private ReviewOrder() {}

    /** A field of a claim that may well be wrong or is left open. */
    public enum Doubt {
        CLAIMANT,
        SIDE,
        PLACE,
        WINDOW,
        FIGURE,
        MODALITY;

        /** The doubt as texts name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A claim that may come up.
     *
     * @param doubts what in it is open or may be wrong
     * @param question what it answers
     */
    public record Turn(Account account, Set<Doubt> doubts, Question question) {
        /** Id of the claim. */
        public String id() {
            return account.claim().id();
        }

        /** How much depends on it, from 1: a contradiction of several voices more than what one voice says. */
        private int weight() {
            int voices = Math.min(4, question.origins());
            return question.state() == State.CONTRADICTED || question.state() == State.DENIED
                    ? 4 + voices
                    : Contest.isSingle(question) ? 1 : 2 + voices;
        }

        private int score() {
            return (1 + doubts.size()) * weight();
        }
    }

    /** All claims of {@code questions}, those first that are most worth a look; of equals in the order of the questions. */
    public static List<Turn> of(List<Question> questions) {
        NavigableMap<Integer, List<Turn>> byScore = new TreeMap<>(Comparator.reverseOrder());
        int claims = 0;
        for (Question question : questions) {
            for (Account account : question.accounts()) {
                Turn turn = new Turn(account, doubts(account.claim()), question);
                byScore.computeIfAbsent(turn.score(), score -> new ArrayList<>())
                        .add(turn);
                claims++;
            }
        }
        List<Turn> turns = new ArrayList<>(claims);
        byScore.values().forEach(turns::addAll);
        return Collections.unmodifiableList(turns);
    }

    /** What of {@code claim} is open or may be wrong. */
    public static Set<Doubt> doubts(Claim claim) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        boolean people = claim.measure().kind() == Measure.Kind.PEOPLE;
        if (claim.claimant() == null) {
            doubts.add(Doubt.CLAIMANT);
        }
        if (people && (claim.victims() == null || claim.victims().side() == null)) {
            doubts.add(Doubt.SIDE);
        }
        if (claim.place() == null || claim.place().precision() == Precision.UNRESOLVED) {
            doubts.add(Doubt.PLACE);
        }
        if (claim.time() == null || claim.time().edtf() == null || claim.isDatedByTelling()) {
            doubts.add(Doubt.WINDOW);
        }
        if (claim.quantity() == null ? people : claim.quantity().form() == Form.VAGUE) {
            doubts.add(Doubt.FIGURE);
        }
        if (claim.modality() == Modality.UNVERIFIED || claim.modality() == Modality.DENIED) {
            doubts.add(Doubt.MODALITY);
        }
        return doubts;
    }
}
