package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Decision;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** The claims of a ledger as it stands, or stood. */
public final class LedgerDossier implements Dossier {
    private final Snapshot snapshot;
    private final Map<String, KeptClaim> known = new HashMap<>();

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

    /** Fetches {@code accounts} at once, which will be asked for one by one. */
    public LedgerDossier with(List<Account> accounts) {
        snapshot.claims(accounts.stream().map(account -> account.claim().id()).toList())
                .forEach(kept -> known.put(kept.claim().id(), kept));
        return this;
    }

    @Override
    public Claim whole(Account account) {
        return kept(account).claim();
    }

    @Override
    public Report report(Account account) {
        return kept(account).report().report();
    }

    private KeptClaim kept(Account account) {
        String id = account.claim().id();
        return known.computeIfAbsent(id, key -> Objects.requireNonNull(snapshot.claim(key), key));
    }
}
