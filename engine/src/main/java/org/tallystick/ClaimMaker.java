package org.tallystick;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.attribution.Attribution;
import org.tallystick.attribution.Voices;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Agent;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Likelihood;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reason;
import org.tallystick.model.Report;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Thing;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;
import org.tallystick.resolve.actor.SideResolver;
import org.tallystick.resolve.place.PlaceReader;
import org.tallystick.resolve.place.Places;
import org.tallystick.resolve.time.TimeReader;
import org.tallystick.resolve.time.Times;

/** Makes claims of findings: gives each its claimant, place, window, sides, scope and modality, with the reason for each. */
final class ClaimMaker {
    private static final Set<String> NATIONAL = Set.of("military", "ministry", "government");

    /** Kinds of things that armies lose. */
    private static final Set<String> ARMS = Set.of(
            "aircraft",
            "helicopter",
            "tank",
            "armoured-vehicle",
            "artillery",
            "air-defence",
            "drone",
            "missile",
            "rocket",
            "ship",
            "vehicle");

    /** Most items between a figure and the word that makes it doubtful. */
    private static final int FARTHEST_HEDGE = 25;

    private static final double MORE_THAN_A_PLACE = 1_000;

    private static final double MORE_THAN_AN_EVENT = 5_000;

    private static final double MORE_THAN_A_TOWN = 100_000;

    private final Pack pack;
    private final SideResolver sides;
    private final VictimMaker victims;
    private final long hedge;
    private final long auxiliary;
    private final long semicolon;
    private final long cumulative;
    private final long hazard;
    private final long disclaimer;
    private final long negation;

    ClaimMaker(Pack pack, SideResolver sides) {
        this.pack = pack;
        this.sides = sides;
        this.victims = new VictimMaker(pack, sides);
        this.hedge = pack.type("hedge");
        this.semicolon = pack.type("semicolon");
        this.auxiliary = pack.type("aux");
        this.cumulative = pack.type("cumulative");
        this.hazard = pack.type("hazard");
        this.negation = pack.type("neg");
        this.disclaimer = pack.type("disclaimer");
    }

    List<Claim> claims(
            Report report,
            List<Chart> charts,
            List<Finding> findings,
            Voices voices,
            Places places,
            Times times,
            Map<String, Integer> states) {
        Making making = new Making(report, charts, voices, places, times, victims.setting(charts, findings, states));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            claims.add(making.claim(findings.get(i), next(findings, i)));
        }
        claims.sort(Comparator.comparing((Claim c) -> c.evidence().span())
                .thenComparing(c -> c.quantity() == null
                        ? c.evidence().span()
                        : c.quantity().span())
                .thenComparing(Claim::measure));
        return claims;
    }

    /** Item of the next figure of the sentence; beyond the sentence when it has no more. */
    private static int next(List<Finding> findings, int i) {
        Finding finding = findings.get(i);
        Finding after = i + 1 < findings.size() ? findings.get(i + 1) : finding;
        return after.chart() == finding.chart() && after.at() > finding.at()
                ? after.at()
                : finding.chart().size();
    }

    /** The claims of one report in the making: what one leaves out it takes from the one before. */
    private final class Making {
        private final Report report;
        private final Voices voices;
        private final Places places;
        private final Times times;
        private final VictimMaker.Setting setting;
        private final Disclaimers disclaimers;
        private final boolean disaster;
        private final String hash;
        private final Set<String> taken = new HashSet<>();
        private @Nullable Claim before;
        private @Nullable Victims victimsBefore;
        private @Nullable Chart told;

        private Making(
                Report report,
                List<Chart> charts,
                Voices voices,
                Places places,
                Times times,
                VictimMaker.Setting setting) {
            this.report = report;
            this.voices = voices;
            this.places = places;
            this.times = times;
            this.setting = setting;
            this.disclaimers = new Disclaimers(charts, disclaimer);
            this.disaster = charts.stream().limit(6).anyMatch(c -> c.any(hazard));
            this.hash = hash(report.text());
        }

        private Claim claim(Finding finding, int next) {
            Chart chart = finding.chart();
            Claim whole = isPart(finding) ? before : null;
            List<Reason> why = new ArrayList<>(finding.why());
            PlaceReader.Mention where = places.at(chart, finding.pivot(), next);
            boolean placed = where != null && where.sentence() == chart.number() && where.led();
            TimeReader.Mention when = times.at(chart, finding.pivot());
            boolean running = times.running(chart, finding.at());
            Place place = place(finding, where, running, whole, why);
            Attribution said = said(finding, where, when, why);
            Claimant claimant = claimant(said, place, setting.home());
            if (!placed && isOfArmy(finding) && speaksForAll(claimant)) {
                Place ground = ground(finding, claimant, setting.states());
                place = ground == null ? place : ground;
            }
            Window window = window(chart, when, whole, why);
            Agent agent = finding.agent() == null
                    ? null
                    : new Agent(finding.agent().of(report.text()), sides.named(chart, finding.agent()));
            Victims victims = victims(finding, agent, place, claimant, why);
            place = placed ? place : home(place, victims, claimant);
            Item doubt = hedge(chart, finding);
            Claim claim = new Claim(
                    id(hash, finding, taken),
                    report.id(),
                    finding.measure(),
                    quantity(report, finding),
                    scope(finding, running, whole, why),
                    victims,
                    finding.thing() == null ? null : new Thing(finding.thing().of(report.text()), finding.kind()),
                    agent,
                    claimant,
                    said == null ? List.of() : said.chain(),
                    place,
                    window,
                    modality(finding, said, doubt, why),
                    likelihood(doubt),
                    new Evidence(chart.span(), chart.span().of(report.text())),
                    why);
            told = chart;
            before = claim;
            victimsBefore = victims == null ? victimsBefore : victims;
            return claim;
        }

        /** Whether a finding is a part of the one before it, whose place and window it shares. */
        private boolean isPart(Finding finding) {
            return finding.inherits() && finding.measure().kind() == Measure.Kind.PEOPLE;
        }

        private @Nullable Place place(
                Finding finding,
                PlaceReader.@Nullable Mention where,
                boolean running,
                @Nullable Claim whole,
                List<Reason> why) {
            boolean here = where != null && where.sentence() == finding.chart().number();
            if (!here && whole != null && whole.place() != null) {
                why.add(new Reason("place", "place.before", null));
                return whole.place();
            }
            if (where == null) {
                why.add(new Reason("place", "place.none", null));
                return null;
            }
            why.add(new Reason("place", here ? "place.near" : "place.focus", where.words()));
            return !here && isWide(finding, running) ? wholeCountry(where.place()) : where.place();
        }

        private @Nullable Attribution said(
                Finding finding,
                PlaceReader.@Nullable Mention where,
                TimeReader.@Nullable Mention when,
                List<Reason> why) {
            Chart chart = finding.chart();
            boolean placed = where != null && where.sentence() == chart.number() && where.led();
            boolean timed = when != null && times.looksBack(chart, when);
            boolean fresh = (placed || timed || isVast(finding)) && !isReported(chart);
            Attribution said = finding.denied()
                    ? voices.denial(chart)
                    : finding.amount() == null
                            ? voices.within(chart, finding.at())
                            : voices.at(chart, finding.at(), finding.inherits(), fresh);
            why.add(
                    said == null
                            ? new Reason("claimant", "attribution.none", null)
                            : new Reason("claimant", said.rule(), said.words()));
            return said;
        }

        /** Whether a verb form tells by itself that somebody else says so: Dutch "zou". */
        private boolean isReported(Chart chart) {
            return chart.items().stream().anyMatch(item -> item.is(hedge) && item.is(auxiliary));
        }

        private @Nullable Window window(
                Chart chart, TimeReader.@Nullable Mention when, @Nullable Claim whole, List<Reason> why) {
            if (whole != null && !times.own(chart)) {
                why.add(new Reason("time", "time.before", null));
                return whole.time();
            }
            if (when == null) {
                return null;
            }
            why.add(new Reason("time", "time", when.words()));
            return when.window();
        }

        private Scope scope(Finding finding, boolean running, @Nullable Claim whole, List<Reason> why) {
            Chart chart = finding.chart();
            boolean total = running
                    || disaster && finding.agent() == null
                    || finding.measure() == Measure.DISPLACED && !times.own(chart)
                    || isVast(finding)
                    || chart.any(cumulative)
                    || whole != null && !times.own(chart) && whole.scope() == Scope.CUMULATIVE;
            why.add(new Reason("scope", total ? "scope.total" : "scope.default", null));
            return total ? Scope.CUMULATIVE : Scope.PERIOD;
        }

        private @Nullable Victims victims(
                Finding finding,
                @Nullable Agent agent,
                @Nullable Place place,
                @Nullable Claimant claimant,
                List<Reason> why) {
            if (finding.measure().kind() != Measure.Kind.PEOPLE
                    && finding.measure().kind() != Measure.Kind.PROPORTION) {
                return null;
            }
            Victims same = finding.inherits() || finding.chart() == told ? victimsBefore : null;
            return victims.victims(report.text(), finding, agent, place, claimant, setting, same, why);
        }

        private Modality modality(Finding finding, @Nullable Attribution said, @Nullable Item doubt, List<Reason> why) {
            if (finding.denied()) {
                why.add(new Reason("modality", "modality.denied", said == null ? null : said.words()));
                return Modality.DENIED;
            }
            why.add(new Reason(
                    "modality",
                    doubt == null ? "modality.default" : "modality.hedge",
                    doubt == null ? null : doubt.span()));
            return ClaimMaker.this.modality(
                    disclaimers, finding.chart(), finding.at(), finding.measure(), isEstimate(finding), said, doubt);
        }
    }

    /** Where those suffered for whom their own side speaks, when the scene lies in the land of its enemy: at home. */
    private static @Nullable Place home(@Nullable Place place, @Nullable Victims victims, @Nullable Claimant claimant) {
        String side = victims == null ? null : victims.side();
        String there = place == null ? null : place.country();
        if (side == null || there == null || claimant == null || !side.equals(claimant.side())) {
            return place;
        }
        return Wars.between(side, there) ? country(States.name(side), side) : place;
    }

    /** The claimant of an attribution; one who speaks for the state where it happened takes the side of that state. */
    private static @Nullable Claimant claimant(
            @Nullable Attribution said, @Nullable Place place, @Nullable String home) {
        if (said == null) {
            return null;
        }
        Claimant claimant = said.claimant();
        String state = place == null || place.country() == null ? home : place.country();
        return claimant.side() == null && said.home()
                ? new Claimant(claimant.text(), claimant.name(), state, claimant.kind())
                : claimant;
    }

    /** Whether a figure is too large for one event, so that it is the toll of a war or a disaster. */
    private static boolean isVast(Finding finding) {
        Amount amount = finding.amount();
        Double low = amount == null ? null : amount.low();
        return finding.measure().kind() == Measure.Kind.PEOPLE && low != null && low >= MORE_THAN_AN_EVENT;
    }

    /** Whether a figure is of a whole country: a total that runs on, a toll too large for one place, more people on the move than a town has. */
    private static boolean isWide(Finding finding, boolean running) {
        Amount amount = finding.amount();
        Double low = amount == null ? null : amount.low();
        boolean exodus = finding.measure() == Measure.DISPLACED;
        return running || low != null && low >= (exodus ? MORE_THAN_A_TOWN : MORE_THAN_A_PLACE);
    }

    /** Whether a figure is of what armies do and lose, not of one place they hit. */
    private static boolean isOfArmy(Finding finding) {
        return switch (finding.measure()) {
            case CASUALTIES, LAUNCHED, INTERCEPTED -> true;
            case DESTROYED -> finding.kind() != null && ARMS.contains(finding.kind());
            default -> false;
        };
    }

    /** Whether a claimant counts for a whole country, so that a figure without a place is of its whole war. */
    private static boolean speaksForAll(@Nullable Claimant claimant) {
        String kind = claimant == null ? null : claimant.kind();
        return kind != null && (NATIONAL.contains(kind) || kind.startsWith("institution"));
    }

    /** Where a war is fought; what a party shoots down falls on its own ground. */
    private static @Nullable Place ground(Finding finding, @Nullable Claimant claimant, Map<String, Integer> states) {
        Wars.War war = Wars.meant(states, null);
        if (war == null || war.ground() == null) {
            return null;
        }
        String side = claimant == null ? null : claimant.side();
        boolean own = finding.measure() == Measure.INTERCEPTED
                && (war.a().equals(side) || side != null && side.equals(war.b()));
        String country = own && side != null ? side : war.ground();
        return country(States.name(country), country);
    }

    /** A total that runs on belongs to the country, not to the town last named. */
    private static Place wholeCountry(Place place) {
        String country = place.country();
        boolean wide = place.precision() == Precision.COUNTRY || place.precision() == Precision.AREA;
        if (country == null || wide) {
            return place;
        }
        return country(States.name(country), country);
    }

    private static Place country(String words, String country) {
        return new Place(words, States.name(country), null, "iso:" + country, country, null, null, Precision.COUNTRY);
    }

    private static @Nullable Quantity quantity(Report report, Finding finding) {
        Amount amount = finding.amount();
        Span words = finding.figure();
        if (amount == null || words == null) {
            return null;
        }
        Unit unit = switch (finding.measure().kind()) {
            case PEOPLE -> Unit.PERSONS;
            case EVENTS -> Unit.EVENTS;
            case THINGS -> Unit.ITEMS;
            case PROPORTION -> finding.measure() == Measure.RATIO ? Unit.TIMES : Unit.FRACTION;
            case STATE, JUDGEMENT -> null;
        };
        return new Quantity(amount.low(), amount.high(), amount.form(), unit, words.of(report.text()), words);
    }

    /** Whether a semicolon stands between two items. */
    private boolean isParted(Chart chart, int one, int other) {
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            if (chart.is(i, semicolon)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Item hedge(Chart chart, Finding finding) {
        Item best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < chart.size(); i++) {
            int distance = Math.abs(i - finding.at());
            if (chart.at(i).is(hedge)
                    && distance < nearest
                    && distance < FARTHEST_HEDGE
                    && !isParted(chart, i, finding.at())) {
                best = chart.at(i);
                nearest = distance;
            }
        }
        return best;
    }

    /** Whether a figure is an estimate by its form: about so much to so much. */
    private boolean isEstimate(Finding finding) {
        Amount amount = finding.amount();
        Sense bound = finding.chart().at(finding.at()).sense("bound");
        return amount != null
                && amount.form() == Form.RANGE
                && bound != null
                && bound.value().equals("approximate");
    }

    /** Whether a figure is said not to hold: "not 254 but 210", "no 125 dead". */
    private boolean rejected(Chart chart, int at) {
        Item before = at > 0 ? chart.at(at - 1) : null;
        boolean none =
                before != null && before.amount() != null && before.amount().value() == 0;
        return none || before != null && before.is(negation) && chart.at(at).amount() != null;
    }

    private Modality modality(
            Disclaimers disclaimers,
            Chart chart,
            int at,
            Measure measure,
            boolean estimated,
            @Nullable Attribution said,
            @Nullable Item doubt) {
        Sense cue = said == null ? null : said.cue();
        String spoken = cue == null ? "" : cue.row().cell("modality");
        if (spoken.equals("denied") || rejected(chart, at)) {
            return Modality.DENIED;
        }
        Sense sense = doubt == null ? null : doubt.sense("hedge");
        if (sense != null) {
            return Modality.of(sense.value());
        }
        if (measure == Measure.FORECAST) {
            return Modality.PREDICTED;
        }
        if (estimated) {
            return Modality.ESTIMATED;
        }
        if (said != null) {
            if (disclaimers.cover(chart)) {
                return Modality.UNVERIFIED;
            }
        }
        return spoken.isEmpty() ? Modality.ASSERTED : Modality.of(spoken);
    }

    private static @Nullable Likelihood likelihood(@Nullable Item doubt) {
        Sense sense = doubt == null ? null : doubt.sense("hedge");
        if (sense == null || sense.row().cell("low").isEmpty()) {
            return null;
        }
        return new Likelihood(sense.row().number("low", 0), sense.row().number("high", 1));
    }

    /** Name of a claim: of the report's text, the place of its evidence and what it counts; a number tells two alike apart. */
    private String id(String text, Finding finding, Set<String> taken) {
        Span figure =
                finding.figure() == null ? finding.chart().at(finding.at()).span() : finding.figure();
        String seed = pack.code()
                + pack.version()
                + ' '
                + finding.measure().word()
                + ' '
                + figure.start()
                + ' '
                + figure.end()
                + ' '
                + text;
        String id = hash(seed).substring(0, 16);
        for (int again = 2; !taken.add(id); again++) {
            id = hash(seed + ' ' + again).substring(0, 16);
        }
        return id;
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
