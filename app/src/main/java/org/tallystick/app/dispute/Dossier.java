package org.tallystick.app.dispute;

import java.util.List;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Decision;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Questions;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** Claims that questions are made of, and where they stand, wherever they are kept. */
public interface Dossier {
    /** All of its claims; a claim may lack its evidence's words and its reasons, which {@link #whole} brings. */
    List<Account> accounts();

    /** What people decided of which claims answer the same question, in order. */
    default List<Decision> decisions() {
        return List.of();
    }

    /** How people rated sources and claims, in order: the last one of each counts. */
    default List<Ruling> ratings() {
        return List.of();
    }

    /** Its questions, as people left them. */
    default List<Question> questions() {
        return Questions.of(accounts(), decisions());
    }

    /** The claim of {@code account} with all it has. */
    Claim whole(Account account);

    /** The report that brings {@code account}. */
    Report report(Account account);
}
