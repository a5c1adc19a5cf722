package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger makes of copies, whatever database it lies in. */
abstract class CopiesContract {
    private Ledger ledger;

    /** An empty place for a ledger, another one each time. */
    abstract LedgerAddress address() throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.create(address(), "1.0", Samples.clock());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(Received... reports) {
        for (Received report : reports) {
            ledger.write(entries -> entries.add(report));
        }
    }

    private List<CarriedClaim> carried(ClaimQuery query, boolean each) {
        List<CarriedClaim> claims = new ArrayList<>();
        ledger.read(snapshot -> {
            CarrierView view = snapshot.carriers();
            var found = snapshot.select(query);
            view.claims(each ? found : view.withoutCopies(found), claims::add);
            return true;
        });
        return claims;
    }

    /** The reports by the family they are of. */
    private SortedMap<String, TreeSet<String>> families() {
        SortedMap<String, TreeSet<String>> families = new TreeMap<>();
        carried(ClaimQuery.ALL, true)
                .forEach(claim -> families.computeIfAbsent(claim.carried().family(), f -> new TreeSet<>())
                        .add(claim.kept().claim().report()));
        return families;
    }

    @Test
    void aWireTextInThreePapersIsOneOutletAndOneOrigin() {
        add(Wire.all().toArray(Received[]::new));

        List<CarriedClaim> rows = carried(ClaimQuery.ALL, false);

        assertThat(families().get("agency")).containsExactly("agency", "edited", "short");
        CarriedClaim wire = rows.stream()
                .filter(c -> c.kept().claim().report().equals("agency"))
                .findFirst()
                .orElseThrow();
        assertThat(wire.kept().claim().quantity()).isNotNull();
        assertThat(wire.carried().publications()).isEqualTo(4);
        assertThat(wire.carried().outlets()).isEqualTo(2);
        assertThat(wire.carried().origins()).isEqualTo(2);
        assertThat(rows)
                .extracting(c -> c.kept().claim().report())
                .doesNotContain("edited", "short")
                .contains("independent", "quoted", "elsewhere");
        CarriedClaim quoted = rows.stream()
                .filter(c -> c.kept().claim().report().equals("elsewhere"))
                .findFirst()
                .orElseThrow();
        assertThat(quoted.carried().publications()).isEqualTo(2);
        assertThat(quoted.carried().outlets()).isEqualTo(2);
        assertThat(quoted.carried().origins()).isEqualTo(1);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void theSameTextAtAnotherAddressIsAPublicationMore() {
        add(Wire.received("a", Wire.AGENCY, "Evening Post", "https://example.org/a"));
        add(Wire.received("b", Wire.AGENCY, "Night Post", "https://example.com/b"));

        Carried carried = carried(ClaimQuery.ALL, true).getFirst().carried();
        assertThat(carried.publications()).isEqualTo(2);
        assertThat(carried.outlets()).isEqualTo(1);
        assertThat(carried.origins()).isEqualTo(1);
    }

    @Test
    void aCopyMoreNeverAddsAnOutletOrAnOrigin() {
        add(Wire.all().toArray(Received[]::new));
        Map<String, Carried> before = byClaim();

        for (int i = 0; i < 5; i++) {
            add(Wire.received(
                    "copy" + i, Wire.AGENCY.replace("vegetables", "fruit " + i), i % 2 == 0 ? "Paper " + i : null));
        }

        Map<String, Carried> after = byClaim();
        before.forEach((id, carried) -> {
            assertThat(after.get(id)).isNotNull();
            assertThat(after.get(id).outlets()).isLessThanOrEqualTo(carried.outlets());
            assertThat(after.get(id).origins()).isLessThanOrEqualTo(carried.origins());
            assertThat(after.get(id).publications()).isGreaterThanOrEqualTo(carried.publications());
        });
        assertThat(after.values()).allMatch(c -> c.outlets() <= c.publications() && c.origins() <= c.outlets());
        assertThat(ledger.verify().faults()).isEmpty();
    }

    private Map<String, Carried> byClaim() {
        Map<String, Carried> byClaim = new TreeMap<>();
        carried(ClaimQuery.ALL, true).forEach(c -> byClaim.put(c.kept().claim().id(), c.carried()));
        return byClaim;
    }

    @Test
    void aReportThatIsACopyOfTwoMakesThemOneFamilyAndThePastStays() {
        add(Wire.received("one", Wire.AGENCY, null), Wire.received("two", Wire.INDEPENDENT, null));
        assertThat(families()).hasSize(2);

        add(Wire.received("both", Wire.AGENCY + Wire.INDEPENDENT, null));

        assertThat(families()).containsOnlyKeys("one");
        int then = ledger.read(Samples.START.plusSeconds(1), snapshot -> {
            List<CarriedClaim> claims = new ArrayList<>();
            snapshot.carriers().claims(snapshot.select(ClaimQuery.ALL), claims::add);
            return (int)
                    claims.stream().map(c -> c.carried().family()).distinct().count();
        });
        assertThat(then).isEqualTo(2);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void theOrderOfReportsMakesNoDifferenceToWhichAreOneFamily() throws Exception {
        List<Received> all = new ArrayList<>(Wire.all());
        all.add(Wire.received("both", Wire.QUOTED + Wire.QUOTED_ELSEWHERE, null));
        add(all.toArray(Received[]::new));
        TreeSet<String> straight = new TreeSet<>(
                families().values().stream().map(TreeSet::toString).toList());
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(all, new Random(seed));
            ledger.close();
            ledger = Ledger.create(address(), "1.0", Samples.clock());
            int half = seed % 3;
            ledger.write(entries -> all.subList(0, half).forEach(entries::add));
            ledger.write(entries -> all.subList(half, all.size()).forEach(entries::add));
            assertThat(new TreeSet<>(
                            families().values().stream().map(TreeSet::toString).toList()))
                    .isEqualTo(straight);
        }
    }

    @Test
    void findsTheReportsThatCreditAnAgency() {
        add(Wire.all().toArray(Received[]::new));

        assertThat(carried(ClaimQuery.ALL.with(Field.AGENCY, "anp"), true))
                .isNotEmpty()
                .allMatch(c -> c.kept().claim().report().equals("agency"));
    }

    @Test
    void manyReportsAreStoredAsTheyAreReplayed() {
        List<Received> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String text = i % 3 == 0 ? Wire.AGENCY.replace("Monday", "day " + i) : words(i);
            many.add(Wire.received("r" + i, text, "Paper " + i % 7));
        }
        for (int from = 0; from < many.size(); from += 97) {
            List<Received> part = many.subList(from, Math.min(many.size(), from + 97));
            ledger.write(entries -> part.forEach(entries::add));
        }

        assertThat(ledger.verify().faults()).isEmpty();
        assertThat(families().get("r0")).hasSize(200);
    }

    private static String words(int seed) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder("In Kyiv 12 civilians were killed on Monday. ");
        random.ints(80, 0, 1 << 24)
                .forEach(i -> words.append(Integer.toString(i, 36)).append(' '));
        return words.toString();
    }
}
