package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Decision;
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
        snapshot.accounts(ClaimQuery.ALL, accounts::add);
        return accounts;
    }

    @Override
    public List<Decision> decisions() {
        return snapshot.rulings().values().stream()
                .map(LedgerDossier::decision)
                .filter(Objects::nonNull)
                .map(decision -> Objects.requireNonNull(decision))
                .toList();
    }

    private static @Nullable Decision decision(Ruling ruling) {
        return switch (ruling.action()) {
            case SPLIT -> new Decision(Decision.Kind.SPLIT, ruling.claims(), ruling.reviewer(), ruling.reason());
            case MERGE -> new Decision(Decision.Kind.MERGE, ruling.claims(), ruling.reviewer(), ruling.reason());
            case RELIABILITY, CREDIBILITY, UNDO -> null;
        };
    }

    @Override
    public List<Ruling> ratings() {
        return snapshot.rulings().values().stream()
                .filter(ruling -> ruling.code() != null)
                .toList();
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
