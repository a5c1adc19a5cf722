package org.tallystick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
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
    /** Smallest number by which a toll is known again. */
    private static final int FEWEST_TOLD_AGAIN = 10;

    /** Sentences at the head of a report that tell what it is about. */
    private static final int HEAD = 6;

    private static final Set<String> DISASTERS = Set.of("disaster", "shock");

    private final Pack pack;
    private final SideResolver sides;
    private final VictimMaker victims;
    private final Doubts doubts;
    private final long hedge;
    private final long auxiliary;
    private final long cumulative;
    private final long news;
    private final long disclaimer;
    private final long war;

    ClaimMaker(Pack pack, SideResolver sides) {
        this.pack = pack;
        this.sides = sides;
        this.victims = new VictimMaker(pack, sides);
        this.doubts = new Doubts(pack);
        this.hedge = pack.type("hedge");
        this.auxiliary = pack.type("aux");
        this.cumulative = pack.type("cumulative");
        this.news = pack.type("news");
        this.disclaimer = pack.type("disclaimer");
        this.war = pack.type("war");
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
        private final Setting setting;
        private final Disclaimers disclaimers;
        private final boolean disaster;
        private final boolean lasting;
        private final @Nullable LocalDate published;
        private final ClaimIds ids;
        private @Nullable Claim before;
        private @Nullable Victims victimsBefore;
        private @Nullable String forces;
        private final Map<List<Object>, Victims> tolls = new HashMap<>();
        private @Nullable Chart told;

        private Making(Report report, List<Chart> charts, Voices voices, Places places, Times times, Setting setting) {
            this.report = report;
            this.voices = voices;
            this.places = places;
            this.times = times;
            this.setting = setting;
            this.disclaimers = new Disclaimers(charts, disclaimer);
            String kind = disaster(charts);
            this.disaster = kind != null;
            this.lasting = "disaster".equals(kind);
            this.ids = new ClaimIds(pack, report);
            this.published = times.published();
        }

        /** The kind of disaster that the head of a report names first; null when it tells of none. */
        private @Nullable String disaster(List<Chart> charts) {
            return charts.stream()
                    .limit(HEAD)
                    .flatMap(chart -> chart.items().stream())
                    .flatMap(item -> Stream.ofNullable(item.is(news) ? item.sense("news") : null))
                    .map(Sense::value)
                    .filter(DISASTERS::contains)
                    .findFirst()
                    .orElse(null);
        }

        private Claim claim(Finding finding, int next) {
            Chart chart = finding.chart();
            Claim whole = isPart(finding) ? before : null;
            List<Reason> why = new ArrayList<>(finding.why());
            PlaceReader.Mention where = places.at(chart, finding.pivot(), finding.at(), next, Extent.isMoving(finding));
            boolean here = where != null && where.sentence() == chart.number();
            boolean placed = here && where != null && where.led();
            TimeReader.Mention when = times.at(chart, finding.pivot());
            boolean running = times.running(chart, finding.at());
            boolean span = times.isSpan(chart, when);
            Place place = place(finding, where, running || span, whole, why);
            Attribution said = said(finding, where, when, why);
            Claimant claimant = claimant(said, place, setting.home());
            if (!placed && Extent.isOfArmy(finding) && Extent.speaksForAll(claimant)) {
                Place ground = Extent.ground(finding, claimant, setting.states());
                place = ground == null ? place : ground;
            }
            Scope scope = scope(finding, running, whole, why);
            Window window = window(finding, when, whole, scope == Scope.CUMULATIVE, why);
            Agent agent = finding.agent() == null
                    ? null
                    : new Agent(finding.agent().of(report.text()), sides.named(chart, finding.agent()));
            Victims victims = victims(finding, agent, place, here, claimant, said, why);
            place = placed ? place : home(place, victims, claimant);
            Item doubt = doubts.hedge(chart, finding);
            Claim claim = new Claim(
                    ids.id(finding),
                    report.id(),
                    finding.measure(),
                    quantity(report, finding),
                    scope,
                    victims,
                    finding.thing() == null ? null : new Thing(finding.thing().of(report.text()), finding.kind()),
                    agent,
                    claimant == null ? null : Sources.shown(claimant),
                    said == null
                            ? List.of()
                            : said.chain().stream().map(Sources::shown).toList(),
                    place,
                    window,
                    modality(finding, said, doubt, why),
                    Doubts.likelihood(doubt),
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

        /** Whether a sentence goes on with what the last claim told: no paragraph lies between. */
        private boolean isToldWith(Chart chart) {
            return told != null && (told == chart || told.number() == chart.number() - 1 && !chart.opensParagraph());
        }

        private @Nullable Place place(
                Finding finding,
                PlaceReader.@Nullable Mention where,
                boolean running,
                @Nullable Claim whole,
                List<Reason> why) {
            boolean here = where != null && where.sentence() == finding.chart().number();
            if (!here && whole != null && whole.place() != null && isToldWith(finding.chart())) {
                why.add(new Reason("place", "place.before", null));
                return whole.place();
            }
            if (where == null) {
                why.add(new Reason("place", "place.none", null));
                return null;
            }
            Place wide =
                    !here && Extent.isWide(finding, running, finding.chart().any(war))
                            ? places.whole(where.place())
                            : where.place();
            String rule = here ? "place.near" : where.place().equals(wide) ? "place.focus" : "place.whole-country";
            why.add(new Reason("place", rule, where.words()));
            return wide;
        }

        private @Nullable Attribution said(
                Finding finding,
                PlaceReader.@Nullable Mention where,
                TimeReader.@Nullable Mention when,
                List<Reason> why) {
            Chart chart = finding.chart();
            boolean placed = where != null && where.sentence() == chart.number() && where.led();
            boolean timed = when != null && times.looksBack(chart, when);
            boolean fresh = (placed || timed || Extent.isVast(finding) && !finding.inherits()) && !isReported(chart);
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
                Finding finding,
                TimeReader.@Nullable Mention when,
                @Nullable Claim whole,
                boolean total,
                List<Reason> why) {
            if (whole != null && !times.own(finding.chart()) && !times.isHeaded(finding.chart(), finding.at())) {
                why.add(new Reason("time", whole.isDatedByTelling() ? Claim.TOLD : "time.before", null));
                return whole.time();
            }
            if (when == null) {
                return null;
            }
            why.add(new Reason("time", when.isTold() ? Claim.TOLD : "time", when.words()));
            return total && lasting ? toDate(when.window()) : when.window();
        }

        /** The window of a disaster's toll: from its day up to that of the report. */
        private Window toDate(Window window) {
            LocalDate start = window.start();
            boolean day = start != null && start.equals(window.end()) && published != null && published.isAfter(start);
            return day && start != null ? new Window(window.text(), start, published, start + "/" + published) : window;
        }

        private Scope scope(Finding finding, boolean running, @Nullable Claim whole, List<Reason> why) {
            Chart chart = finding.chart();
            boolean total = running
                    || disaster && finding.agent() == null
                    || Extent.isVast(finding)
                    || chart.any(cumulative)
                    || whole != null && !times.own(chart) && whole.scope() == Scope.CUMULATIVE;
            why.add(new Reason("scope", total ? "scope.total" : "scope.default", null));
            return total ? Scope.CUMULATIVE : Scope.PERIOD;
        }

        private @Nullable Victims victims(
                Finding finding,
                @Nullable Agent agent,
                @Nullable Place place,
                boolean placed,
                @Nullable Claimant claimant,
                @Nullable Attribution said,
                List<Reason> why) {
            if (finding.measure().kind() != Measure.Kind.PEOPLE
                    && finding.measure().kind() != Measure.Kind.PROPORTION) {
                return null;
            }
            Victims same = finding.inherits() || finding.chart() == told ? victimsBefore : null;
            Circumstances around = new Circumstances(
                    agent, place, placed, claimant, said == null ? null : said.cue(), setting, same, forces);
            Victims struck = again(finding, victims.victims(report.text(), finding, around, why), why);
            forces = struck.group() == Group.MILITARY && States.isCode(struck.side()) ? struck.side() : forces;
            return struck;
        }

        /** Whom the same number of the same measure counted before tells again, if its own words leave that open. */
        private Victims again(Finding finding, Victims struck, List<Reason> why) {
            Amount amount = finding.amount();
            boolean several = amount != null && amount.value() >= FEWEST_TOLD_AGAIN;
            Victims told = several ? tolls.putIfAbsent(List.of(finding.measure(), amount), struck) : null;
            boolean open = VictimSide.isBare(finding) && struck.group() == null;
            if (told == null || !open || told.group() == null) {
                return struck;
            }
            why.add(new Reason("victims", "victims.again", null));
            return new Victims(struck.text(), told.side(), told.group());
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
            return doubts.modality(
                    disclaimers,
                    finding.chart(),
                    finding.at(),
                    finding.measure(),
                    doubts.isEstimate(finding),
                    said,
                    doubt);
        }
    }

    /** Where people suffered for whom their own side speaks, when the scene lies in the land of its enemy: at home. Soldiers fight there. */
    private static @Nullable Place home(@Nullable Place place, @Nullable Victims victims, @Nullable Claimant claimant) {
        String side = victims == null ? null : victims.side();
        String there = place == null ? null : place.country();
        boolean soldiers = victims != null && victims.group() == Group.MILITARY;
        if (soldiers || side == null || there == null || claimant == null || !side.equals(claimant.side())) {
            return place;
        }
        return Wars.between(side, there) ? Extent.country(States.name(side), side) : place;
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
}
