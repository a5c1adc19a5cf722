package org.tallystick.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Account;
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

/**
 * Claims as a year of the world's news would give them: events of which few have many reports and many few, half of them in one
 * war, whose armies also give totals day by day; one report in five a copy.
 */
final class Events {
    private static final String[] STATES = {"SYR", "SDN", "MMR", "ETH", "COD", "YEM", "MLI", "NGA", "COL", "AFG"};
    private static final Measure[] MEASURES = {Measure.KILLED, Measure.WOUNDED, Measure.MISSING, Measure.DISPLACED};
    private static final LocalDate START = LocalDate.of(2022, 3, 1);
    private static final int DAYS = 1_000;
    private static final int PLACES = 400;

    private final Random random;
    private final List<Place> war = new ArrayList<>();
    private final List<List<Place>> elsewhere = new ArrayList<>();
    private int reports;
    private int claims;

    Events(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < PLACES; i++) {
            war.add(place("UKR", i));
        }
        for (String state : STATES) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < PLACES / 4; i++) {
                places.add(place(state, i));
            }
            elsewhere.add(places);
        }
    }

    private Place place(String country, int number) {
        String name = country + " town " + number;
        return new Place(
                name,
                name,
                null,
                "bench:" + name,
                country,
                45 + random.nextDouble() * 6,
                25 + random.nextDouble() * 12,
                Precision.SETTLEMENT);
    }

    /** So many claims, or a few more: whole events. */
    List<Account> take(int wanted) {
        List<Account> accounts = new ArrayList<>(wanted + 1000);
        while (accounts.size() < wanted) {
            accounts.addAll(event());
        }
        return accounts;
    }

    /** The claims of one more report. */
    List<Account> report() {
        List<Account> event = event();
        String first = event.getFirst().report();
        return event.stream().filter(account -> account.report().equals(first)).toList();
    }

    private List<Account> event() {
        boolean inWar = random.nextBoolean();
        boolean total = inWar && random.nextInt(20) == 0;
        int state = random.nextInt(STATES.length);
        List<Place> places = inWar ? war : elsewhere.get(state);
        Place place = places.get((int) (places.size() * Math.pow(random.nextDouble(), 2)));
        Place land = new Place(
                "land",
                place.country(),
                null,
                "iso:" + place.country(),
                place.country(),
                null,
                null,
                Precision.COUNTRY);
        LocalDate day = START.plusDays(random.nextInt(DAYS));
        String side = inWar ? (random.nextInt(3) == 0 ? "RUS" : "UKR") : STATES[state];
        int size = (int) Math.min(200, 1 / Math.max(0.005, random.nextDouble()));
        double toll = 1 + Math.floor(Math.exp(random.nextDouble() * 5));
        List<Account> accounts = new ArrayList<>();
        String family = "";
        for (int i = 0; i < size; i++) {
            String report = "r" + reports++;
            family = i > 0 && random.nextInt(5) == 0 ? family : report;
            LocalDate published = day.plusDays(random.nextInt(4));
            String outlet = "outlet " + random.nextInt(300);
            for (int m = 0; m < 1 + random.nextInt(3); m++) {
                double number = toll * (1 + random.nextInt(4) * 0.1) * (m + 1) + published.getDayOfMonth() % 3;
                Claim claim = claim(
                        report, MEASURES[m], number, side, total ? land : where(place, land), day, published, total);
                accounts.add(new Account(claim, report, published.toString(), outlet, family));
            }
        }
        return accounts;
    }

    private @Nullable Place where(Place place, Place land) {
        int kind = random.nextInt(10);
        return kind < 7 ? place : kind < 9 ? land : null;
    }

    private Claim claim(
            String report,
            Measure measure,
            double number,
            String side,
            @Nullable Place place,
            LocalDate day,
            LocalDate published,
            boolean total) {
        int known = random.nextInt(10);
        Window window = total
                ? new Window("since", LocalDate.of(2022, 2, 24), published, null)
                : known < 7 ? new Window("on", day, day, day.toString()) : null;
        return new Claim(
                "c" + claims++,
                report,
                measure,
                quantity(Math.floor(number)),
                total ? Scope.CUMULATIVE : Scope.PERIOD,
                new Victims(null, random.nextInt(4) == 0 ? null : side, random.nextInt(3) == 0 ? Group.MILITARY : null),
                null,
                null,
                claimant(side),
                List.of(),
                place,
                window,
                Modality.ASSERTED,
                null,
                new Evidence(new Span(0, 0), ""),
                List.of());
    }

    private Quantity quantity(double number) {
        boolean bound = random.nextInt(4) == 0;
        return new Quantity(
                number,
                bound ? null : Double.valueOf(number),
                bound ? Form.AT_LEAST : Form.EXACT,
                Unit.PERSONS,
                "",
                new Span(0, 0));
    }

    private @Nullable Claimant claimant(String side) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> null;
            case 2 -> new Claimant("the ministry of defence", null, side, "ministry");
            case 3 -> new Claimant("the regional governor", null, side, "official");
            case 4 -> new Claimant("the army", null, side.equals("UKR") ? "RUS" : side, "military");
            default -> new Claimant("monitor number " + random.nextInt(12), null, "third-party", "monitor");
        };
    }
}
