package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Account;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** The claims of a ledger as it stands, or stood. */
public final class LedgerDossier implements Dossier {
    private final Snapshot snapshot;

    /** Good as long as {@code snapshot}. */
    public LedgerDossier(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        snapshot.claims(
                snapshot.select(ClaimQuery.ALL),
                kept -> accounts.add(Account.of(
                        kept.claim(),
                        kept.report().report().published(),
                        kept.report().report().publisher())));
        return accounts;
    }

    @Override
    public Claim whole(Account account) {
        return Objects.requireNonNull(
                        snapshot.claim(account.claim().id()), account.claim().id())
                .claim();
    }

    @Override
    public Report report(Account account) {
        return Objects.requireNonNull(snapshot.report(account.report()), account.report())
                .report();
    }
}
