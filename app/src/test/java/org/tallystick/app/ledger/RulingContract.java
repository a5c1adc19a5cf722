package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.app.ledger.Ruling.Action;
import org.tallystick.dispute.Account;

/** Rulings on questions and sources are entries like all others. */
abstract class RulingContract {
    private Ledger ledger;

    abstract LedgerAddress address() throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.create(address(), "1.0", Samples.clock());
        ledger.write(entries -> Samples.received().forEach(entries::add));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Ruling ruling(Action action, List<String> claims, @Nullable String source, @Nullable String code) {
        return new Ruling(action, claims, source, code, "ann", "seen on the map", null);
    }

    private long rule(Ruling ruling) {
        long[] seq = new long[1];
        ledger.write(entries -> seq[0] = entries.rule(ruling));
        return seq[0];
    }

    private List<Ruling> rulings() {
        return rulings(ledger);
    }

    private static List<Ruling> rulings(Ledger of) {
        return of.read(snapshot -> List.copyOf(snapshot.rulings().values()));
    }

    @Test
    void countUntilTheyAreUndone() {
        Ruling split = ruling(Action.SPLIT, List.of("a", "b"), null, null);
        Ruling rating = ruling(Action.RELIABILITY, List.of(), "kyiv", "B");
        long first = rule(split);
        rule(rating);
        assertThat(rulings()).containsExactly(split, rating);
        long undo = rule(new Ruling(Action.UNDO, List.of(), null, null, "ann", null, first));
        assertThat(rulings()).containsExactly(rating);
        rule(new Ruling(Action.UNDO, List.of(), null, null, "bob", null, undo));
        assertThat(rulings()).containsExactly(split, rating);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void comeBackFromAnExport() throws Exception {
        rule(ruling(Action.MERGE, List.of("a", "b"), null, null));
        rule(ruling(Action.CREDIBILITY, List.of("a"), null, "3"));
        StringWriter lines = new StringWriter();
        ledger.read(snapshot -> {
            snapshot.entries(entry -> lines.append(EntryLine.of(entry)).append('\n'));
            return true;
        });
        try (Ledger other = Ledger.create(address(), "1.0", Samples.clock())) {
            new EntryImport(other, bytes -> {})
                    .from(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(rulings(other)).isEqualTo(rulings());
            String head = other.read(Snapshot::head);
            assertThat(head).isEqualTo(ledger.read(Snapshot::head));
        }
    }

    @Test
    void lackNothing() {
        assertThatThrownBy(() -> ruling(Action.CREDIBILITY, List.of("a"), null, "B"))
                .hasMessageContaining("A to F for a source, 1 to 6 for a claim");
        assertThatThrownBy(() -> ruling(Action.MERGE, List.of("a"), null, null))
                .hasMessageContaining("lacks what it is about");
    }

    @Test
    void accountsAreTheClaimsWithoutTheirWords() {
        List<Account> accounts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ledger.read(snapshot -> {
            snapshot.accounts(ClaimQuery.ALL, accounts::add);
            snapshot.claims(
                    snapshot.select(ClaimQuery.ALL),
                    kept -> ids.add(kept.claim().id()));
            return true;
        });
        assertThat(accounts).extracting(account -> account.claim().id()).containsExactlyElementsOf(ids);
        assertThat(accounts)
                .filteredOn(account -> account.claim().quantity() != null)
                .isNotEmpty()
                .allSatisfy(account ->
                        assertThat(account.claim().evidence().quote()).isEmpty());
    }
}
