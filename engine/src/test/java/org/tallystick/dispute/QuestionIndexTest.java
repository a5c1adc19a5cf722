package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Decision.Kind;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** Whatever comes and goes in whatever order, the questions are those of the claims that are there. */
class QuestionIndexTest {
    private static final LocalDate START = LocalDate.of(2023, 3, 1);
    private static final Place LAND = new Place("Ukraine", "Ukraine", null, null, "UKR", null, null, Precision.COUNTRY);
    private static final List<Place> PLACES = List.of(Told.BAKHMUT, Told.BAKHMUT, LAND, place("Soledar", 48.68, 38.09));
    private static final List<Measure> MEASURES =
            List.of(Measure.KILLED, Measure.KILLED, Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES);
    private static final List<Claimant> CLAIMANTS = List.of(
            new Claimant("Kyiv", "Kyiv", "UKR", "government"),
            new Claimant("Moscow", "Moscow", "RUS", "government"),
            new Claimant("the UN", "the UN", "third-party", "un"));
    private static final List<Group> GROUPS = List.of(Group.MILITARY, Group.MILITARY, Group.CHILDREN, Group.CIVILIAN);

    private static Place place(String name, double latitude, double longitude) {
        return new Place(name, name, null, null, "UKR", latitude, longitude, Precision.SETTLEMENT);
    }

    @Property(tries = 1000)
    void itHoldsWhatIsThere(@ForAll Random random) {
        Map<String, List<Account>> reports = new TreeMap<>();
        List<Decision> decisions = List.of();
        QuestionIndex index = new QuestionIndex();
        Map<String, Question> followed = new HashMap<>();
        for (int step = 0; step < 8; step++) {
            for (int i = 0; i <= random.nextInt(4); i++) {
                String report = "r" + random.nextInt(7);
                if (random.nextInt(3) == 0) {
                    reports.remove(report);
                    index.remove(report);
                } else {
                    List<Account> accounts = accounts(report, random);
                    reports.put(report, accounts);
                    index.put(report, accounts);
                }
            }
            if (random.nextInt(3) == 0) {
                decisions = decisions(random);
                index.decide(decisions);
            }
            QuestionIndex.Changed changed = index.settle();
            followed.keySet().removeAll(changed.gone());
            changed.now().forEach(question -> followed.put(question.id(), question));
            List<Question> expected =
                    Questions.of(reports.values().stream().flatMap(List::stream).toList(), decisions);
            assertThat(index.all()).isEqualTo(expected);
            assertThat(followed.values()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Property(tries = 50)
    void whatChangesNothingTellsNothing(@ForAll Random random) {
        QuestionIndex index = new QuestionIndex();
        List<List<Account>> reports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reports.add(accounts("r" + i, random));
            index.put("r" + i, reports.getLast());
        }
        assertThat(index.settle().gone()).isEmpty();
        index.put("r2", reports.get(2));
        assertThat(index.settle()).isEqualTo(new QuestionIndex.Changed(Set.of(), List.of()));
    }

    private static List<Decision> decisions(Random random) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> named = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                named.add("r" + random.nextInt(7) + "-" + random.nextInt(3));
            }
            decisions.add(new Decision(random.nextBoolean() ? Kind.SPLIT : Kind.MERGE, named, "ann", null));
        }
        return decisions;
    }

    private static List<Account> accounts(String report, Random random) {
        // Most without a day, and most by one claimant: then one statement tells of another which is the later.
        String published =
                random.nextInt(4) > 0 ? null : START.plusDays(random.nextInt(9)).toString();
        Claimant own = one(CLAIMANTS, random);
        String family = random.nextInt(4) == 0 ? "wire" : report;
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            Claimant claimant = random.nextInt(3) > 0 ? own : one(CLAIMANTS, random);
            accounts.add(new Account(
                    claim(report + "-" + i, report, claimant, random), report, published, "outlet " + report, family));
        }
        return accounts;
    }

    private static Claim claim(String id, String report, @Nullable Claimant claimant, Random random) {
        double number = List.of(1, 12, 12, 13, 20, 60, 60, 90, 1200).get(random.nextInt(9));
        Form form =
                List.of(Form.EXACT, Form.EXACT, Form.AT_LEAST, Form.APPROXIMATE).get(random.nextInt(4));
        int at = random.nextInt(2);
        boolean cumulative = random.nextInt(4) == 0;
        return new Claim(
                id,
                report,
                MEASURES.get(random.nextInt(MEASURES.size())),
                new Quantity(
                        number, form == Form.AT_LEAST ? null : number, form, Unit.PERSONS, "words", new Span(0, 5)),
                cumulative ? Scope.CUMULATIVE : Scope.PERIOD,
                random.nextInt(5) == 0
                        ? null
                        : new Victims(null, one(List.of("RUS", "UKR"), random), one(GROUPS, random)),
                null,
                null,
                claimant,
                List.of(),
                one(PLACES, random),
                window(cumulative, random),
                random.nextInt(5) == 0 ? Modality.DENIED : Modality.ASSERTED,
                null,
                new Evidence(new Span(at, at + 5), "words"),
                List.of());
    }

    private static @Nullable Window window(boolean cumulative, Random random) {
        LocalDate day = START.plusDays(random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Window(null, day, day.plusDays(random.nextInt(3)), "then");
            case 2 ->
                cumulative
                        ? new Window("since", LocalDate.of(2022, 2, 24), day, null)
                        : new Window(null, day, day, "then");
            default -> new Window(null, START, START.plusDays(cumulative ? 5 : 60), "that time");
        };
    }

    private static <T> @Nullable T one(List<T> of, Random random) {
        return random.nextInt(5) == 0 ? null : of.get(random.nextInt(of.size()));
    }
}
