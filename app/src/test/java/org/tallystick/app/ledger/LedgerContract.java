package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.model.Claim;
import org.tallystick.model.Edtf;
import org.tallystick.model.Measure;
import org.tallystick.model.Reading;

/** What a ledger promises, whatever database it lies in. */
abstract class LedgerContract {
    private static final String TEXT =
            "On Friday 12 civilians were killed near Bakhmut, the army said. Another 30 were wounded.";

    Ledger ledger;

    /** An empty place for a ledger. */
    abstract LedgerAddress address() throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.create(address(), "1.0", Samples.clock());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void addSamples() {
        ledger.write(entries -> Samples.received().forEach(entries::add));
    }

    private List<KeptClaim> claims(ClaimQuery query) {
        return claims(null, query);
    }

    private List<KeptClaim> claims(@Nullable Instant moment, ClaimQuery query) {
        List<KeptClaim> list = new ArrayList<>();
        ledger.read(moment, snapshot -> {
            snapshot.claims(snapshot.select(query), list::add);
            return true;
        });
        return list;
    }

    private static List<Claim> read() {
        return Samples.received().stream()
                .flatMap(r -> r.reading().claims().stream())
                .toList();
    }

    @Test
    void keepsEveryClaimAsItWasRead() {
        addSamples();

        assertThat(claims(ClaimQuery.ALL)).extracting(KeptClaim::claim).containsExactlyElementsOf(read());
        assertThat(claims(ClaimQuery.ALL).getFirst().report().report().text())
                .isEqualTo(Samples.received().getFirst().reading().report().text());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void theSameTextIsOneReportUnderWhateverNameItComes() {
        Received first = Samples.received("a", TEXT);
        List<Outcome> outcomes = new ArrayList<>();
        ledger.write(entries -> {
            outcomes.add(entries.add(first));
            outcomes.add(entries.add(Samples.received("b", TEXT)));
        });
        ledger.write(entries -> outcomes.add(entries.add(Samples.received("c", TEXT))));

        assertThat(outcomes).containsExactly(Outcome.ADDED, Outcome.KNOWN, Outcome.KNOWN);
        assertThat(claims(ClaimQuery.ALL)).hasSameSizeAs(first.reading().claims());
    }

    @Test
    void anotherTextUnderAKnownNameGetsANameOfItsOwn() {
        ledger.write(entries -> {
            entries.add(Samples.received("a", TEXT));
            entries.add(Samples.received("a", TEXT.replace("12", "13")));
        });

        assertThat(claims(ClaimQuery.ALL))
                .extracting(c -> c.claim().report())
                .contains("a")
                .anyMatch(id -> id.startsWith("a~"));
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void filtersByWordsOfFieldsAndCountsThem() {
        addSamples();
        List<Claim> all = read();

        List<Claim> killed =
                all.stream().filter(c -> c.measure() == Measure.KILLED).toList();
        ClaimQuery query = ClaimQuery.ALL.with(Field.MEASURE, "killed");
        assertThat(claims(query)).extracting(KeptClaim::claim).containsExactlyElementsOf(killed);
        int unknown = (int) killed.stream().filter(c -> c.claimant() == null).count();
        assertThat(claims(query.with(Field.CLAIMANT, ClaimQuery.UNKNOWN))).hasSize(unknown);
        Map<String, Integer> counts = ledger.read(snapshot -> {
            Map<String, Integer> map = new java.util.HashMap<>();
            snapshot.count(Field.MEASURE, snapshot.select(ClaimQuery.ALL)).forEach(c -> map.put(c.word(), c.claims()));
            return map;
        });
        assertThat(counts.get("killed")).isEqualTo(killed.size());
        assertThat(counts.values().stream().mapToInt(i -> i).sum()).isEqualTo(all.size());
    }

    @Test
    void aPeriodFindsTheWindowsThatOverlapIt() {
        addSamples();
        LocalDate from = LocalDate.of(2020, 8, 10);
        LocalDate to = LocalDate.of(2020, 8, 31);

        List<KeptClaim> found = claims(new ClaimQuery(Map.of(), from, to, null, null, null, null));

        assertThat(found).isNotEmpty();
        List<Claim> expected = read().stream()
                .filter(c -> {
                    Edtf days = Edtf.of(c.time());
                    return days != null
                            && !days.first().isAfter(to)
                            && !days.last().isBefore(from);
                })
                .toList();
        assertThat(found).extracting(KeptClaim::claim).containsExactlyElementsOf(expected);
    }

    @Test
    void findsFiguresThatMayBeAsHighAndWordsOfTheEvidence() {
        addSamples();

        assertThat(claims(new ClaimQuery(Map.of(), null, null, 1000.0, null, null, null)))
                .isNotEmpty()
                .allMatch(c -> c.claim().quantity() != null
                        && (c.claim().quantity().high() == null
                                || c.claim().quantity().high() >= 1000));
        String[] words = read().getFirst().evidence().quote().split(" ");
        String phrase = "\"" + words[0].toUpperCase(Locale.ROOT) + " " + words[1] + "\" " + words[3];
        assertThat(claims(new ClaimQuery(Map.of(), null, null, null, null, phrase, null)))
                .extracting(KeptClaim::claim)
                .contains(read().getFirst())
                .allMatch(c -> c.evidence().quote().contains(words[0] + " " + words[1]));
    }

    @Test
    void aReviewCountsUntilItIsUndoneAndThePastStaysAsItWas() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        Claim claim = claims(ClaimQuery.ALL).getFirst().claim();
        Instant before = Samples.START;
        Claim fixed = ClaimFields.set(claim, "victims.side", "UKR");
        long[] fix = new long[1];
        ledger.write(entries -> fix[0] = entries.review(
                new Review(Action.FIX, "a", "ann", "seen on the map", "victims.side", claim, fixed, null), TEXT));

        KeptClaim kept = claims(ClaimQuery.ALL.with(Field.STATUS, "fixed")).getFirst();
        assertThat(kept.claim()).isEqualTo(fixed);
        assertThat(kept.reviewer()).isEqualTo("ann");
        assertThat(claims(before, ClaimQuery.ALL)).extracting(KeptClaim::claim).contains(claim);

        ledger.write(
                entries -> entries.review(new Review(Action.UNDO, "a", "ann", null, null, null, null, fix[0]), TEXT));
        assertThat(claims(ClaimQuery.ALL)).extracting(KeptClaim::claim).contains(claim);
        assertThat(claims(ClaimQuery.ALL.with(Field.STATUS, "fixed"))).isEmpty();
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void aRejectedClaimIsLeftOutUnlessAskedFor() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        int all = claims(ClaimQuery.ALL).size();
        Claim claim = claims(ClaimQuery.ALL).getFirst().claim();
        ledger.write(entries ->
                entries.review(new Review(Action.REJECT, "a", "ann", "drill", null, claim, null, null), TEXT));

        assertThat(claims(ClaimQuery.ALL)).hasSize(all - 1);
        assertThat(claims(ClaimQuery.ALL.with(Field.STATUS, "rejected"))).hasSize(1);
    }

    @Test
    void aNewReadingKeepsWhatReviewersDecided() {
        Received received = Samples.received("a", TEXT);
        ledger.write(entries -> entries.add(received));
        List<KeptClaim> claims = claims(ClaimQuery.ALL);
        Claim accepted = claims.getFirst().claim();
        Claim fixed = ClaimFields.set(claims.getLast().claim(), "victims.side", "UKR");
        ledger.write(entries -> {
            entries.review(new Review(Action.ACCEPT, "a", "ann", null, null, accepted, null, null), TEXT);
            entries.review(
                    new Review(
                            Action.FIX,
                            "a",
                            "bob",
                            null,
                            "victims.side",
                            claims.getLast().claim(),
                            fixed,
                            null),
                    TEXT);
        });

        ledger.write(entries ->
                entries.read(new Reading(received.reading().report(), "en", "en 2", List.of(), List.of()), "a"));

        assertThat(claims(ClaimQuery.ALL)).extracting(KeptClaim::claim).containsExactly(accepted, fixed);
        assertThat(claims(ClaimQuery.ALL)).extracting(KeptClaim::status).containsExactly(Status.ACCEPTED, Status.FIXED);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    private List<KeptClaim> standing() {
        return ledger.read(
                snapshot -> Objects.requireNonNull(snapshot.reviewed("a")).claims());
    }

    private long review(Action action, @Nullable String field, @Nullable Claim before, @Nullable Claim after) {
        long[] seq = new long[1];
        ledger.write(entries ->
                seq[0] = entries.review(new Review(action, "a", "ann", null, field, before, after, null), TEXT));
        return seq[0];
    }

    private void undo(long seq) {
        ledger.write(entries -> entries.review(new Review(Action.UNDO, "a", "ann", null, null, null, null, seq), TEXT));
    }

    @Test
    void undoingAnyReviewRestoresTheStateBeforeIt() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        Claim claim = standing().getFirst().claim();
        Claim fixed = ClaimFields.set(claim, "victims.side", "UKR");
        Claim again = ClaimFields.set(fixed, "measure", "wounded");
        List<Supplier<Long>> steps = List.of(
                () -> review(Action.ACCEPT, null, claim, null),
                () -> review(Action.REJECT, null, claim, null),
                () -> review(Action.FIX, "victims.side", claim, fixed),
                () -> review(Action.FIX, "measure", fixed, again),
                () -> review(Action.ADD, null, null, ClaimFields.set(claim, "measure", "missing")));
        for (Supplier<Long> step : steps) {
            List<KeptClaim> before = standing();
            long seq = step.get();
            List<KeptClaim> after = standing();
            assertThat(after).isNotEqualTo(before);
            undo(seq);
            assertThat(standing()).isEqualTo(before);
            undo(seq + 1);
            assertThat(standing()).as("undone twice").isEqualTo(after);
        }
        assertThat(claims(ClaimQuery.ALL)).hasSameSizeAs(standing());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void whatAnUndoneFixHadSetDoesNotLiveOnInALaterOne() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        Claim claim = standing().getFirst().claim();
        Claim fixed = ClaimFields.set(claim, "victims.side", "UKR");
        long first = review(Action.FIX, "victims.side", claim, fixed);
        review(Action.FIX, "measure", fixed, ClaimFields.set(fixed, "measure", "wounded"));
        undo(first);
        assertThat(standing().getFirst().claim()).isEqualTo(ClaimFields.set(claim, "measure", "wounded"));
    }

    @Test
    void aReviewedClaimStaysAsItWasSeenWhateverANewReadingMakesOfIt() {
        Received received = Samples.received("a", TEXT);
        ledger.write(entries -> entries.add(received));
        Claim first = standing().getFirst().claim();
        Claim last = standing().getLast().claim();
        review(Action.ACCEPT, null, first, null);
        review(Action.REJECT, null, last, null);
        List<Claim> young = List.of(
                ClaimFields.set(ClaimFields.set(first, "measure", "missing"), "victims.side", "RUS"),
                ClaimFields.set(last, "measure", "captured"));
        ledger.write(
                entries -> entries.read(new Reading(received.reading().report(), "en", "en 2", young, List.of()), "a"));

        assertThat(standing()).extracting(KeptClaim::claim).containsExactly(first, young.get(1), last);
        assertThat(standing())
                .extracting(KeptClaim::status)
                .containsExactly(Status.ACCEPTED, Status.UNREVIEWED, Status.REJECTED);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void readingAgainWithTheSameReaderChangesNothingAndWithAnotherOneWritesOneEntryAReport() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        Reading reading = Samples.received("a", TEXT).reading();
        List<KeptClaim> before = standing();
        long entries = ledger.read(Snapshot::entries);
        ledger.write(w -> assertThat(w.reread(reading, "a")).isFalse());
        assertThat(ledger.read(Snapshot::entries).longValue()).isEqualTo(entries);

        Reading young = new Reading(reading.report(), "en", "en 99", reading.claims(), List.of());
        ledger.write(w -> assertThat(w.reread(young, "a")).isTrue());
        assertThat(ledger.read(Snapshot::entries).longValue()).isEqualTo(entries + 1);
        assertThat(standing())
                .extracting(KeptClaim::claim)
                .isEqualTo(before.stream().map(KeptClaim::claim).toList());
        assertThat(standing().getFirst().report().reader()).endsWith("en 99");
        ledger.write(w -> assertThat(w.reread(young, "a")).isFalse());
        review(Action.ACCEPT, null, before.getFirst().claim(), null);
        Reading none = new Reading(reading.report(), "en", "en 100", List.of(), List.of());
        ledger.write(w -> assertThat(w.reread(none, "a")).isTrue());
        assertThat(claims(ClaimQuery.ALL))
                .extracting(KeptClaim::claim)
                .containsExactly(before.getFirst().claim());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void oneCoderDoesNotSeeWhatAnotherMadeOfAReport() {
        ledger.write(entries -> entries.add(Samples.received("a", TEXT)));
        List<KeptClaim> before = standing();
        review(Action.REJECT, null, before.getFirst().claim(), null);
        ledger.read(snapshot -> {
            ReviewedReport blind =
                    Objects.requireNonNull(snapshot.reviewed("a")).only("bob");
            assertThat(blind.claims()).isEqualTo(before);
            assertThat(blind.reviews()).isEmpty();
            List<String> open = new ArrayList<>();
            snapshot.unreviewed(
                    "bob", null, report -> open.add(report.report().report().id()));
            assertThat(open).containsExactly("a");
            return true;
        });
    }

    @Test
    void aFailedStepLeavesNothingBehind() {
        assertThatThrownBy(() -> ledger.write(entries -> {
                    entries.add(Samples.received("a", TEXT));
                    throw new IllegalStateException("out of luck");
                }))
                .hasMessage("out of luck");

        assertThat(claims(ClaimQuery.ALL)).isEmpty();
        addSamples();
        assertThat(claims(ClaimQuery.ALL)).hasSize(read().size());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void whatCouldNotBeTakenInIsKeptOnce() {
        ledger.write(entries -> assertThat(entries.skip("x.pdf", "no text")).isTrue());
        ledger.write(entries -> assertThat(entries.skip("x.pdf", "no text")).isFalse());

        List<String> skipped = new ArrayList<>();
        ledger.read(snapshot -> {
            snapshot.skipped((input, why) -> skipped.add(input + ": " + why));
            return true;
        });
        assertThat(skipped).containsExactly("x.pdf: no text");
    }

    @Test
    void aKnownTextAtAnotherAddressIsAnotherPublication() {
        Received first = Samples.received("a", TEXT);
        var report = first.reading().report();
        var reading = first.reading();
        ledger.write(entries -> {
            entries.add(first);
            var there =
                    new org.tallystick.model.Report("b", TEXT, "en", null, "Herald", "https://herald.example/1", null);
            Received again =
                    new Received(new Reading(there, "en", reading.pack(), reading.claims(), List.of()), "b", null);
            assertThat(entries.add(again)).isEqualTo(Outcome.CARRIED);
            assertThat(entries.add(again)).isEqualTo(Outcome.KNOWN);
        });
        assertThat(report.id()).isEqualTo("a");
        assertThat(claims(ClaimQuery.ALL)).hasSameSizeAs(reading.claims());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void unknownWordsOfAFieldFindNothingRatherThanAll() {
        addSamples();
        assertThat(claims(new ClaimQuery(Map.of(Field.SIDE, Set.of("XXX")), null, null, null, null, null, null)))
                .isEmpty();
    }
}
