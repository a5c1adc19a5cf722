package org.tallystick.app.dispute;

import java.util.List;
import org.tallystick.dispute.Account;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** Claims that questions are made of, and where they stand, wherever they are kept. */
public interface Dossier {
    /** All of its claims; a claim may lack its evidence's words and its reasons, which {@link #whole} brings. */
    List<Account> accounts();

    /** The claim of {@code account} with all it has. */
    Claim whole(Account account);

    /** The report that brings {@code account}. */
    Report report(Account account);
}
