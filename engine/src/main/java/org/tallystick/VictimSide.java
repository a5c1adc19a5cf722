package org.tallystick;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Chart;
import org.tallystick.model.Agent;
import org.tallystick.model.Claimant;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;
import org.tallystick.resolve.actor.SideResolver;

/**
 * Tells to which side those struck belong: by their own words first, then by whose they are said to be, then by who was told of
 * before, and last by who attacked and where.
 */
final class VictimSide {
    /** Kinds of claimants who speak of the people of their own town or state. */
    private static final Set<String> LOCAL = Set.of(
            "title",
            "official",
            "institution-government",
            "institution-police",
            "institution-health",
            "institution-rescue");

    private static final int FARTHEST_SUBJECT = 14;

    /** Ends of the kinds of claimants who speak for a state. */
    private static final Set<String> STATE = Set.of("military", "ministry", "government", "head-of-state");

    private final SideResolver sides;
    private final long demonym;
    private final long strike;
    private final long war;
    private final long placePrep;
    private final long flank;
    private final long office;
    private final long apart;
    private final long det;
    private final long be;
    private final long people;

    VictimSide(Pack pack, SideResolver sides) {
        this.sides = sides;
        this.demonym = pack.types("demonym", "country", "actor");
        this.strike = pack.types("harm", "war");
        this.war = pack.type("war");
        this.placePrep = pack.type("place-prep");
        this.flank = pack.type("state-word");
        this.office = pack.types("office", "speech");
        this.apart =
                pack.types("prep", "place-prep", "time-prep", "since", "sub", "conj", "comma", "aux", "cumulative");
        this.det = pack.type("det");
        this.be = pack.type("be");
        this.people = pack.types("people", "people-one");
    }

    /** The side of those whom {@code finding} struck; null when nothing tells it. */
    @Nullable
    String side(Finding finding, Circumstances around, List<Reason> why) {
        String own = ownWords(finding, around, why);
        if (own != null) {
            return own;
        }
        if (finding.ofEnemy()) {
            String speaker = around.speaker();
            String named = speaker == null
                    ? null
                    : enemy(speaker, around.country(), around.setting().states());
            String enemy = named == null && speaker != null ? Wars.enemy(speaker) : named;
            return enemy == null ? null : because(enemy, "side.enemy", finding.sufferer(), why);
        }
        Victims before = around.before();
        if (before != null && before.side() != null && (isBare(finding) || finding.inherits())) {
            return because(before.side(), "side.before", null, why);
        }
        if (hasRole(finding.head(), "irregular") || isOutlaw(finding.head())) {
            String here = sides.armedGroup(finding.chart());
            String group = here == null ? around.setting().armedGroup() : here;
            return group == null ? null : because(group, "side.group", null, why);
        }
        return isForce(finding.head()) ? force(finding, around, why) : attacked(finding, around, why);
    }

    /** The side that the words for those struck, for whose they are or for whose toll it is tell. */
    private @Nullable String ownWords(Finding finding, Circumstances around, List<Reason> why) {
        Sense head = finding.head();
        String named = head != null
                        && head.row().has("side")
                        && !head.row().cell("side").isEmpty()
                ? head.row().cell("side")
                : sides.named(finding.chart(), finding.victims());
        if (named != null) {
            return because(named, "side.named", finding.victims(), why);
        }
        String sufferer = sides.named(finding.chart(), finding.sufferer());
        if (sufferer != null) {
            return because(sufferer, "side.sufferer", finding.sufferer(), why);
        }
        Span flank = flank(finding);
        flank = flank == null ? mourner(finding) : flank;
        String party = flank == null ? null : sides.named(finding.chart(), flank);
        if (party != null) {
            return because(party, "side.flank", flank, why);
        }
        String speaker = around.speaker();
        if (speaker != null && (isOwnToll(finding) || isOwned(finding))) {
            return because(speaker, "side.own", null, why);
        }
        boolean admits = around.cue() != null && around.cue().value().equals("admit");
        String army = army(around);
        return admits && army != null ? because(army, "side.admitted", null, why) : null;
    }

    /** The words for the party on whose side they fell, the last before them: "on the Russian side", "aan Eritrese zijde". */
    private @Nullable Span flank(Finding finding) {
        Chart chart = finding.chart();
        for (int i = finding.at() - 1; i > 0; i--) {
            Sense word = chart.is(i, flank) ? chart.at(i).sense("state-word") : null;
            if (word != null && word.value().equals("side")) {
                int before = chart.is(i - 2, det) ? i - 3 : i - 2;
                Sense led = chart.is(before, placePrep) ? chart.at(before).sense("place-prep") : null;
                boolean from = led != null && led.value().equals("from");
                return chart.is(i - 1, demonym) && !from ? chart.at(i - 1).span() : null;
            }
        }
        return null;
    }

    /** The party that suffered the loss, by a word that says so: "dat Rusland ... doden had te betreuren". */
    private @Nullable Span mourner(Finding finding) {
        Chart chart = finding.chart();
        int verb = -1;
        for (int i = 0; i < chart.size() && verb < 0; i++) {
            Sense word = chart.is(i, flank) ? chart.at(i).sense("state-word") : null;
            verb = word != null && word.value().equals("suffer") ? i : -1;
        }
        for (int i = verb - 1; i >= Math.max(0, verb - FARTHEST_SUBJECT); i--) {
            if (chart.is(i, demonym) && !chart.is(i - 1, placePrep)) {
                return chart.at(i).span();
            }
        }
        return null;
    }

    /** The side of soldiers and policemen whom no word gives one: that of who speaks for them, of those told of before, of the land. */
    private @Nullable String force(Finding finding, Circumstances around, List<Reason> why) {
        String army = army(around);
        Victims before = around.before();
        boolean listed = army != null
                && before != null
                && before.group() == Group.MILITARY
                && before.side() != null
                && Wars.between(army, before.side());
        if (listed && before != null && before.side() != null) {
            return because(before.side(), "side.before", null, why);
        }
        String country = around.country();
        String forces = around.forces();
        boolean abroad = forces != null && (country == null || !Wars.between(forces, country));
        String side = army != null ? army : abroad ? forces : country;
        return side == null ? null : because(side, "side.soldiers", null, why);
    }

    /** The side of people whom no word gives one: by the attacker, else by the land if it is at war. */
    private @Nullable String attacked(Finding finding, Circumstances around, List<Reason> why) {
        String country = around.country();
        String attacker = attacker(finding, around.agent());
        String speaker = around.speaker();
        Map<String, Integer> states = around.setting().states();
        String enemy = attacker == null
                ? null
                : speaker != null && Wars.between(attacker, speaker) ? speaker : enemy(attacker, country, states);
        if (enemy != null) {
            return because(enemy, "side.attacked", null, why);
        }
        if (country == null) {
            return null;
        }
        boolean theirs = isLocal(around.claimant())
                && (VictimMaker.group(finding.head()) == Group.CIVILIAN || !isUnnamed(around.claimant()));
        if (speaker != null && !around.placed() && theirs && Wars.between(speaker, country)) {
            return because(speaker, "side.speaker", null, why);
        }
        // An army that counts the dead on the ground of its enemy may mean either's.
        String army = army(around);
        String forces = around.forces();
        if (army != null && forces != null && isLabelled(finding) && Wars.between(army, forces)) {
            return because(forces, "side.before", null, why);
        }
        if (army != null && attacker == null && isBare(finding) && Wars.between(army, country)) {
            return null;
        }
        boolean foreign = attacker != null && !attacker.equals(country);
        boolean enemies = (around.setting().enemies() || finding.chart().any(war)) && Wars.fights(country);
        boolean atWar = states.keySet().stream().anyMatch(state -> Wars.between(country, state));
        return foreign || enemies || atWar ? because(country, "side.place", null, why) : null;
    }

    private static String because(String side, String rule, @Nullable Span words, List<Reason> why) {
        why.add(new Reason("victims.side", rule, words));
        return side;
    }

    static boolean isBare(Finding finding) {
        Sense head = finding.head();
        return head == null || head.type().equals("harm");
    }

    /** Whether a finding is a line of a list, which counts whom the report has just told of. */
    private static boolean isLabelled(Finding finding) {
        return finding.why().stream().anyMatch(reason -> reason.rule().startsWith("label"));
    }

    /** The state whose army, ministry, government or head speaks: soldiers it names no side of are its own. */
    private static @Nullable String army(Circumstances around) {
        String kind = around.claimant() == null ? null : around.claimant().kind();
        boolean speaks = kind != null && STATE.stream().anyMatch(kind::endsWith);
        return speaks && States.isCode(around.speaker()) ? around.speaker() : null;
    }

    /** Whether a claimant speaks for a town, a region, police or a hospital. */
    static boolean isLocal(@Nullable Claimant claimant) {
        return claimant != null && claimant.kind() != null && LOCAL.contains(claimant.kind());
    }

    /** Whether a claimant is an official without a post, who may speak of the enemy's people too. */
    private static boolean isUnnamed(@Nullable Claimant claimant) {
        return claimant != null && "official".equals(claimant.kind());
    }

    /** Whether the words say whose those struck are, the speaker's own: "its soldiers", "six of its own members". */
    private boolean isOwned(Finding finding) {
        Span words = finding.victims();
        Chart chart = finding.chart();
        for (int i = finding.at();
                i < chart.size() && words != null && chart.at(i).span().start() < words.end();
                i++) {
            if (isOwn(chart, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "its" or "their own" stands at {@code at}; a word that is also a form of to be does not tell. */
    private boolean isOwn(Chart chart, int at) {
        Sense owner = chart.is(at, det) && !chart.is(at, be) ? chart.at(at).sense("det") : null;
        return owner != null && owner.value().equals("own");
    }

    /** Whether a sentence calls somebody the enemy. */
    boolean namesEnemy(Chart chart) {
        return chart.items().stream()
                .filter(item -> item.is(people))
                .anyMatch(item -> hasRole(item.sense("people"), "enemy") || hasRole(item.sense("people-one"), "enemy"));
    }

    /** Whether the words make the toll the speaker's own: "puts its toll at", "eigen verliezen". */
    private boolean isOwnToll(Finding finding) {
        int last = Math.max(finding.pivot(), finding.at());
        for (int i = last - 1; i >= Math.max(0, last - 6); i--) {
            if (isOwn(finding.chart(), i) && finding.chart().is(i + 1, strike)) {
                return true;
            }
        }
        return false;
    }

    /** The state that attacked: the doer's, or the one whose strike the sentence speaks of. */
    private @Nullable String attacker(Finding finding, @Nullable Agent agent) {
        if (agent != null && States.isCode(agent.side())) {
            return agent.side();
        }
        Chart chart = finding.chart();
        for (int i = 0; i + 1 < chart.size(); i++) {
            if (chart.is(i, demonym) && isStrike(chart, i + 1)) {
                String side = sides.named(chart, chart.at(i).span());
                if (States.isCode(side)) {
                    return side;
                }
            }
        }
        return null;
    }

    /** Whether a word of attack stands at {@code at}, or behind one more word. */
    private boolean isStrike(Chart chart, int at) {
        for (int i = at; i < Math.min(chart.size(), at + 3); i++) {
            Sense sense = chart.is(i, strike) ? chart.at(i).sense("harm") : null;
            if (chart.is(i, war) || sense != null && sense.value().equals(Measure.ATTACKS.word())) {
                return true;
            }
            if (chart.is(i, people | office | apart)) {
                return false;
            }
        }
        return false;
    }

    /** The state at war with {@code attacker}: that of the place, else the only one that the report names. */
    private static @Nullable String enemy(String attacker, @Nullable String country, Map<String, Integer> states) {
        if (country != null && Wars.between(attacker, country)) {
            return country;
        }
        String only = null;
        for (String state : states.keySet()) {
            if (Wars.between(attacker, state)) {
                if (only != null) {
                    return null;
                }
                only = state;
            }
        }
        return only;
    }

    /** Whether those struck are the attackers themselves. */
    static boolean isOutlaw(@Nullable Sense head) {
        return hasRole(head, "perpetrator");
    }

    static boolean hasRole(@Nullable Sense noun, String role) {
        return noun != null && noun.row().has("role") && noun.row().cell("role").equals(role);
    }

    /** Whether those struck are soldiers or policemen. */
    private static boolean isForce(@Nullable Sense head) {
        return VictimMaker.group(head) == Group.MILITARY || hasRole(head, "force");
    }
}
