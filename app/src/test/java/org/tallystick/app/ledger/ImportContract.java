package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** What is exported as JSON lines imports again to an equal ledger, whatever database it lies in. */
abstract class ImportContract {
    private static final String AWKWARD = "On Friday 12 civilians were killed near \"Bakhmut\" 😀, the army said.\r\n"
            + "=1+1\tقُتل \u2028 300 more were wounded.";

    private final List<Ledger> opened = new ArrayList<>();
    private Ledger source;
    List<String> lines;

    /** An empty place for a ledger. */
    abstract LedgerAddress address() throws Exception;

    @BeforeEach
    void fill() throws Exception {
        source = create();
        source.write(entries -> {
            Samples.received().subList(0, 6).forEach(entries::add);
            entries.add(Samples.received("awkward", AWKWARD));
            entries.skip("x.pdf", "no text");
        });
        Report known = Samples.received().getFirst().reading().report();
        Claim claim = Samples.received().getFirst().reading().claims().getFirst();
        Claim fixed = ClaimFields.set(claim, "victims.side", "UKR");
        source.write(entries -> {
            entries.review(
                    new Review(Action.FIX, known.id(), "ann", "map", "victims.side", claim, fixed, null), known.text());
            entries.read(Samples.received().getFirst().reading(), known.id());
        });
        lines = exported(source);
    }

    @AfterEach
    void close() {
        opened.forEach(Ledger::close);
    }

    private Ledger create() throws Exception {
        Ledger ledger = Ledger.create(address(), "1.0", opened.isEmpty() ? Samples.clock() : Clock.systemUTC());
        opened.add(ledger);
        return ledger;
    }

    private static List<String> exported(Ledger ledger) {
        StringWriter out = new StringWriter();
        ledger.read(snapshot -> {
            try {
                return EntryLines.write(snapshot, out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return List.of(out.toString().split("\n"));
    }

    private static InputStream file(List<String> lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static EntryImport.Imported take(Ledger ledger, List<String> lines) throws IOException {
        return new EntryImport(ledger, bytes -> {}).from(file(lines));
    }

    private static String head(Ledger ledger) {
        return ledger.read(Snapshot::head);
    }

    /** Every line but the first few, so that a fault at {@code line} leaves something before it. */
    int middle() {
        for (int i = lines.size() / 2; ; i++) {
            if (lines.get(i).contains("\"kind\":\"claim\"")) {
                return i;
            }
        }
    }

    @Test
    void givesAnEqualLedger() throws Exception {
        Ledger copy = create();

        EntryImport.Imported imported = take(copy, lines);

        assertThat(imported).isEqualTo(new EntryImport.Imported(0, lines.size(), head(source)));
        assertThat(exported(copy)).isEqualTo(lines);
        assertThat(head(copy)).isEqualTo(head(source));
        assertThat(copy.verify().faults()).isEmpty();
        List<KeptClaim> there = new ArrayList<>();
        List<KeptClaim> here = new ArrayList<>();
        source.read(snapshot -> snapshot.select(ClaimQuery.ALL).cardinality() + readAll(snapshot, there));
        copy.read(snapshot -> readAll(snapshot, here));
        assertThat(here).isNotEmpty().isEqualTo(there);
    }

    private static int readAll(Snapshot snapshot, List<KeptClaim> claims) {
        snapshot.byReport(snapshot.select(ClaimQuery.ALL), claims::add);
        return claims.size();
    }

    @Test
    void givesTheClaimsOfAReportTogetherThoughOneWasReviewed() {
        List<KeptClaim> claims = new ArrayList<>();
        source.read(snapshot -> readAll(snapshot, claims));
        List<String> reports = new ArrayList<>();
        for (KeptClaim claim : claims) {
            if (reports.isEmpty() || !reports.getLast().equals(claim.claim().report())) {
                reports.add(claim.claim().report());
            }
        }
        assertThat(reports).doesNotHaveDuplicates();
        assertThat(claims).extracting(KeptClaim::status).contains(Status.FIXED);
    }

    @Test
    void passesOverWhatIsThereAndGoesOn() throws Exception {
        Ledger copy = create();
        take(copy, lines.subList(0, 1));

        assertThat(take(copy, lines)).isEqualTo(new EntryImport.Imported(1, lines.size() - 1L, head(source)));
        assertThat(take(copy, lines)).isEqualTo(new EntryImport.Imported(lines.size(), 0, head(source)));
        copy.write(entries -> entries.skip("more", "of it"));
        assertThat(take(copy, lines)).isEqualTo(new EntryImport.Imported(lines.size(), 0, head(source)));
        assertThat(copy.verify().faults()).isEmpty();
    }

    @Test
    void aFileThatWasCutOffAnywhereCanBeImportedAgainWhole() throws Exception {
        byte[] whole = file(lines).readAllBytes();
        Random random = new Random(1);
        Ledger copy = create();
        for (int i = 1; i <= 12; i++) {
            int length = (int) ((long) whole.length * i / 13) + random.nextInt(20);
            try {
                new EntryImport(copy, bytes -> {}).from(new ByteArrayInputStream(whole, 0, length));
            } catch (LedgerException e) {
                assertThat(e).message().contains("line ").contains("cut off");
            }
            assertThat(exported(copy))
                    .satisfies(part -> assertThat(String.join("\n", lines)).startsWith(String.join("\n", part)));
        }
        take(copy, lines);
        assertThat(exported(copy)).isEqualTo(lines);
        assertThat(copy.verify().faults()).isEmpty();
    }

    @Test
    void namesTheLineThatWasAlteredAndTheOneThatIsMissing() throws Exception {
        int at = middle();
        refused(
                at,
                lines.get(at).replaceFirst("\"measure\":\"[a-z]+\"", "\"measure\":\"missing\""),
                "line " + (at + 1) + ": ",
                "altered");
        List<String> gap = new ArrayList<>(lines);
        gap.remove(at);
        refused(gap, "line " + (at + 1) + ": ", "expected entry " + (at + 1));
    }

    void refused(int at, String line, String... words) throws Exception {
        List<String> altered = new ArrayList<>(lines);
        altered.set(at, line);
        refused(altered, words);
    }

    void refused(List<String> altered, String... words) throws Exception {
        Ledger copy = create();
        assertThatThrownBy(() -> take(copy, altered))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("holds entries 1 to")
                .message()
                .doesNotContain("\n");
        assertThat(copy.verify().faults()).isEmpty();
        assertThat(exported(copy))
                .isNotEmpty()
                .isEqualTo(lines.subList(0, exported(copy).size()));
        take(copy, lines);
        assertThat(exported(copy)).isEqualTo(lines);
    }

    @Test
    void refusesAnotherChain() throws Exception {
        Ledger copy = create();
        copy.write(entries -> entries.skip("mine", "first"));

        assertThatThrownBy(() -> take(copy, lines)).hasMessageContainingAll("line 1: ", "two ledgers", "--ledger");
        assertThat(exported(copy)).hasSize(1);
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        Ledger copy = create();
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'x', '\n'};

        assertThatThrownBy(() -> new EntryImport(copy, b -> {}).from(new ByteArrayInputStream(bytes)))
                .hasMessageContainingAll("line 1: ", "UTF-8", "nothing was taken in");
    }

    @Test
    void ofTheLedgerAsItStoodGivesThatPast() throws Exception {
        StringWriter out = new StringWriter();
        source.read(Samples.START, snapshot -> {
            try {
                return EntryLines.write(snapshot, out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        List<String> past = List.of(out.toString().split("\n"));
        Ledger copy = create();
        take(copy, past);

        assertThat(past).hasSizeLessThan(lines.size()).isEqualTo(lines.subList(0, past.size()));
        assertThat(copy.verify().faults()).isEmpty();
    }
}
