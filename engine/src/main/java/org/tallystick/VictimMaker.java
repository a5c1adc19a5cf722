package org.tallystick;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Agent;
import org.tallystick.model.Claimant;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;
import org.tallystick.resolve.actor.SideResolver;

/** Tells whom a finding struck: the words, the side they belong to and the kind of people they are, each with its reason. */
final class VictimMaker {
    private static final Set<String> ARMIES = Set.of("military", "armed-group");

    private static final Set<String> LOCAL = Set.of(
            "title",
            "official",
            "institution-government",
            "institution-police",
            "institution-health",
            "institution-rescue");

    private final SideResolver sides;
    private final long demonym;
    private final long strike;
    private final long war;
    private final long office;
    private final long perpetrator;
    private final long actor;
    private final long det;
    private final long people;
    private final long nation;

    VictimMaker(Pack pack, SideResolver sides) {
        this.sides = sides;
        this.demonym = pack.types("demonym", "country", "actor");
        this.strike = pack.types("harm", "war");
        this.war = pack.type("war");
        this.office = pack.types("office", "speech");
        this.perpetrator = pack.type("perpetrator");
        this.actor = pack.type("actor");
        this.det = pack.type("det");
        this.nation = pack.type("nation");
        this.people = pack.types("people", "people-one");
    }

    /**
     * What a report as a whole tells of its victims.
     *
     * @param states how often it names each state
     * @param groups how often it names each armed group
     *
     * @param raided whether armed men who belong to no army are said to have done it
     * @param civilians whether some victims are called civilians, women or children, and none soldiers
     */
    record Setting(Map<String, Integer> states, Map<String, Integer> groups, boolean raided, boolean civilians) {
        /** The state most spoken of; null when none is. */
        @Nullable
        String home() {
            return most(states, true);
        }

        /** The armed group most spoken of; null when none is. */
        @Nullable
        String armedGroup() {
            return most(groups, false);
        }

        private static @Nullable String most(Map<String, Integer> counts, boolean states) {
            return counts.entrySet().stream()
                    .filter(e -> isState(e.getKey()) == states)
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    Setting setting(List<Chart> charts, List<Finding> findings, Map<String, Integer> states) {
        boolean raided = false;
        Set<Group> groups = new TreeSet<>();
        for (Finding finding : findings) {
            raided |= isRaid(finding);
            Group group = group(finding.head());
            if (group != null && finding.measure().kind() == Measure.Kind.PEOPLE) {
                groups.add(group);
            }
        }
        boolean unarmed =
                groups.contains(Group.CIVILIAN) || groups.contains(Group.WOMEN) || groups.contains(Group.CHILDREN);
        return new Setting(states, sides.armedGroups(charts), raided, unarmed && !groups.contains(Group.MILITARY));
    }

    /** The victims of {@code finding}; {@code before} are those of the finding before, for what it leaves out. */
    Victims victims(
            String text,
            Finding finding,
            @Nullable Agent agent,
            @Nullable Place place,
            @Nullable Claimant claimant,
            Setting setting,
            @Nullable Victims before,
            List<Reason> why) {
        Span words = finding.victims();
        String side = side(finding, agent, place, claimant, setting, before, why);
        Group group = group(finding, side, claimant, setting, before, why);
        return new Victims(words == null ? null : words.of(text), side, group);
    }

    private static boolean isBare(Finding finding) {
        Sense head = finding.head();
        return head == null || head.type().equals("harm");
    }

    /** The state whose army, ministry or government speaks: soldiers it names no side of are its own. */
    private static @Nullable String army(@Nullable Claimant claimant) {
        String kind = claimant == null ? null : claimant.kind();
        boolean speaks =
                kind != null && (kind.endsWith("military") || kind.endsWith("ministry") || kind.endsWith("government"));
        return speaks && claimant != null && isState(claimant.side()) ? claimant.side() : null;
    }

    /** Whether a finding is of those whom the speaker calls the enemy: "the enemy lost 155 servicemen". */
    private boolean isEnemy(Finding finding) {
        Chart chart = finding.chart();
        for (int i = Math.max(0, finding.at() - 8); i < Math.min(chart.size(), finding.at() + 5); i++) {
            Item item = chart.at(i);
            Sense sense = item.is(people) ? Pack.sense(item.entry(), "people") : null;
            sense = sense == null && item.is(people) ? Pack.sense(item.entry(), "people-one") : sense;
            if (sense != null
                    && sense.row().has("role")
                    && sense.row().cell("role").equals("enemy")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String side(
            Finding finding,
            @Nullable Agent agent,
            @Nullable Place place,
            @Nullable Claimant claimant,
            Setting setting,
            @Nullable Victims before,
            List<Reason> why) {
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
        if (claimant != null && claimant.side() != null && isOwnToll(finding)) {
            return because(claimant.side(), "side.own", null, why);
        }
        if (before != null && before.side() != null && (isBare(finding) || finding.inherits())) {
            return because(before.side(), "side.before", null, why);
        }
        String enemyOf = claimant != null && isEnemy(finding)
                ? enemy(String.valueOf(claimant.side()), null, setting.states())
                : null;
        if (enemyOf != null) {
            return because(enemyOf, "side.enemy", finding.victims(), why);
        }
        boolean irregular = head != null
                && head.row().has("role")
                && head.row().cell("role").equals("irregular");
        if (irregular || isOutlaw(head)) {
            String here = sides.armedGroup(finding.chart());
            String group = here == null ? setting.armedGroup() : here;
            return group == null ? null : because(group, "side.group", null, why);
        }
        String country = place == null || place.country() == null ? setting.home() : place.country();
        boolean soldiers = group(head) == Group.MILITARY;
        String own = soldiers ? army(claimant) : null;
        if (soldiers && (own != null || country != null)) {
            return because(own == null ? String.valueOf(country) : own, "side.soldiers", null, why);
        }
        String attacker = attacker(finding, agent);
        String speaker = claimant == null ? null : claimant.side();
        String enemy = attacker == null
                ? null
                : speaker != null && Wars.between(attacker, speaker)
                        ? speaker
                        : enemy(attacker, country, setting.states());
        if (enemy != null) {
            return because(enemy, "side.attacked", null, why);
        }
        if (country == null) {
            return null;
        }
        boolean foreign = attacker != null && !attacker.equals(country);
        boolean war = setting.states().keySet().stream().anyMatch(state -> Wars.between(country, state));
        return foreign || war ? because(country, "side.place", null, why) : null;
    }

    private static String because(String side, String rule, @Nullable Span words, List<Reason> why) {
        why.add(new Reason("victims.side", rule, words));
        return side;
    }

    /** Whether the words make the toll the speaker's own: "puts its toll at", "eigen verliezen". */
    private boolean isOwnToll(Finding finding) {
        int last = Math.max(finding.pivot(), finding.at());
        for (int i = last - 1; i >= Math.max(0, last - 6); i--) {
            Sense owner = finding.chart().is(i, det) ? finding.chart().at(i).sense("det") : null;
            if (owner != null && owner.value().equals("own") && finding.chart().is(i + 1, strike)) {
                return true;
            }
        }
        return false;
    }

    /** The state that attacked: the doer's, or the one whose strike the sentence speaks of. */
    private @Nullable String attacker(Finding finding, @Nullable Agent agent) {
        if (agent != null && isState(agent.side())) {
            return agent.side();
        }
        Chart chart = finding.chart();
        for (int i = 0; i + 1 < chart.size(); i++) {
            if (chart.is(i, demonym) && isStrike(chart, i + 1)) {
                String side = sides.named(chart, chart.at(i).span());
                if (isState(side)) {
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
            if (chart.is(i, people | office)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isState(@Nullable String side) {
        return side != null && side.length() == 3 && Character.isUpperCase(side.charAt(0));
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

    private static @Nullable Group group(@Nullable Sense head) {
        return head != null && head.type().startsWith("people") && !head.value().isEmpty()
                ? Group.of(head.value())
                : null;
    }

    private @Nullable Group group(
            Finding finding,
            @Nullable String side,
            @Nullable Claimant claimant,
            Setting setting,
            @Nullable Victims before,
            List<Reason> why) {
        Group named = group(finding.head());
        if (named != null) {
            return because(named, "group.named", why);
        }
        if (finding.measure().kind() != Measure.Kind.PEOPLE) {
            return null;
        }
        if (finding.inBattle()) {
            return because(Group.MILITARY, "group.battle", why);
        }
        if (isArmy(finding.chart(), finding.victims()) || isArmy(finding.chart(), finding.sufferer())) {
            return because(Group.MILITARY, "group.army", why);
        }
        boolean bare = isBare(finding);
        if (before != null && before.group() != null && (bare || finding.inherits())) {
            return because(before.group(), "group.before", why);
        }
        boolean nation = isNation(finding);
        boolean enemies =
                claimant != null && side != null && claimant.side() != null && Wars.between(claimant.side(), side);
        if (enemies && nation) {
            return because(Group.MILITARY, "group.enemy", why);
        }
        if (isOutlaw(finding.head())) {
            return because(Group.MILITARY, "group.attackers", why);
        }
        if (side != null && isState(side) && isLocal(claimant)) {
            return because(Group.CIVILIAN, "group.local", why);
        }
        if (finding.measure() == Measure.DISPLACED || finding.measure() == Measure.ABDUCTED || isRaid(finding)) {
            return because(Group.CIVILIAN, "group.unarmed", why);
        }
        return setting.raided() || setting.civilians() ? because(Group.CIVILIAN, "group.report", why) : null;
    }

    /** Whether those struck are the attackers themselves. */
    private static boolean isOutlaw(@Nullable Sense head) {
        return head != null && head.row().has("role") && head.row().cell("role").equals("perpetrator");
    }

    /** Whether a claimant speaks for a town, a region, police or a hospital, who count the civilians of a war, not its soldiers. */
    private static boolean isLocal(@Nullable Claimant claimant) {
        return claimant != null && claimant.kind() != null && LOCAL.contains(claimant.kind());
    }

    private static Group because(Group group, String rule, List<Reason> why) {
        why.add(new Reason("victims.group", rule, null));
        return group;
    }

    /** Whether those struck are called by nothing but their nation: "210 Ukrainians". */
    private boolean isNation(Finding finding) {
        Span words = finding.victims();
        return words != null
                && finding.chart().items().stream().anyMatch(i -> i.is(nation) && words.overlaps(i.span()));
    }

    /** Whether words name an army or an armed group. */
    private boolean isArmy(Chart chart, @Nullable Span words) {
        if (words == null) {
            return false;
        }
        for (Item item : chart.items()) {
            Sense party = item.is(actor) && words.overlaps(item.span()) ? item.sense("actor") : null;
            Sense office = words.overlaps(item.span()) ? item.sense("office") : null;
            if (party != null && ARMIES.contains(party.row().cell("kind"))
                    || office != null && office.value().equals("institution-military")) {
                return true;
            }
        }
        return false;
    }

    /** Whether armed men who belong to no army did it. */
    private boolean isRaid(Finding finding) {
        Span agent = finding.agent();
        return agent != null
                && finding.chart().items().stream().anyMatch(i -> i.is(perpetrator) && agent.overlaps(i.span()));
    }
}
