package org.tallystick;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Claimant;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;
import org.tallystick.resolve.actor.SideResolver;

/** Tells whom a finding struck: the words, the side they belong to and the kind of people they are, each with its reason. */
final class VictimMaker {
    private static final Set<String> ARMIES = Set.of("military", "armed-group");

    private static final Set<String> RELIEF = Set.of("ngo", "un", "rescue", "health", "institution-rescue");

    private final SideResolver sides;
    private final VictimSide victimSide;
    private final long perpetrator;
    private final long actor;
    private final long nation;
    private final long people;

    VictimMaker(Pack pack, SideResolver sides) {
        this.sides = sides;
        this.victimSide = new VictimSide(pack, sides);
        this.perpetrator = pack.type("perpetrator");
        this.actor = pack.type("actor");
        this.nation = pack.type("nation");
        this.people = pack.type("people");
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
        boolean enemies = charts.stream().anyMatch(victimSide::namesEnemy);
        return new Setting(
                states, sides.armedGroups(charts), raided, enemies, unarmed && !groups.contains(Group.MILITARY));
    }

    /** The victims of {@code finding}, {@code around} which the report tells more. */
    Victims victims(String text, Finding finding, Circumstances around, List<Reason> why) {
        Span words = finding.victims();
        String side = victimSide.side(finding, around, why);
        Group group = group(finding, side, around, why);
        return new Victims(words == null ? null : words.of(text), side, group);
    }

    static @Nullable Group group(@Nullable Sense head) {
        return head != null && head.type().startsWith("people") && !head.value().isEmpty()
                ? Group.of(head.value())
                : null;
    }

    private @Nullable Group group(Finding finding, @Nullable String side, Circumstances around, List<Reason> why) {
        Claimant claimant = around.claimant();
        Victims before = around.before();
        Setting setting = around.setting();
        Group named = group(finding.head());
        if (named != null) {
            return because(named, "group.named", why);
        }
        if (finding.measure().kind() != Measure.Kind.PEOPLE) {
            return null;
        }
        if (finding.ofEnemy()) {
            return because(Group.MILITARY, "group.enemy", why);
        }
        if (finding.inBattle()) {
            return because(Group.MILITARY, "group.battle", why);
        }
        if (isArmy(finding.chart(), finding.victims()) || isArmy(finding.chart(), finding.sufferer())) {
            return because(Group.MILITARY, "group.army", why);
        }
        if (isAdmitted(why)) {
            return because(Group.MILITARY, "group.army", why);
        }
        if (isStaff(finding, claimant)) {
            return because(Group.AID_WORKERS, "group.staff", why);
        }
        boolean bare = VictimSide.isBare(finding);
        if (before != null && before.group() != null && (bare || finding.inherits())) {
            return because(before.group(), "group.before", why);
        }
        boolean nation = isNation(finding);
        boolean enemies =
                claimant != null && side != null && claimant.side() != null && Wars.between(claimant.side(), side);
        if (enemies && nation) {
            return because(Group.MILITARY, "group.enemy", why);
        }
        if (VictimSide.isOutlaw(finding.head())) {
            return because(Group.MILITARY, "group.attackers", why);
        }
        if (side != null && States.isCode(side) && VictimSide.isLocal(claimant)) {
            return because(Group.CIVILIAN, "group.local", why);
        }
        if (finding.measure() == Measure.DISPLACED || finding.measure() == Measure.ABDUCTED || isRaid(finding)) {
            return because(Group.CIVILIAN, "group.unarmed", why);
        }
        return setting.raided() || setting.civilians() ? because(Group.CIVILIAN, "group.report", why) : null;
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

    /** Whether a state admits losses: it speaks of its forces. */
    private static boolean isAdmitted(List<Reason> why) {
        return why.stream().anyMatch(reason -> reason.rule().equals("side.admitted"));
    }

    /** Whether the people of an aid organisation are those of the one who speaks: "three of its employees". */
    private static boolean isStaff(Finding finding, @Nullable Claimant claimant) {
        return VictimSide.hasRole(finding.head(), "staff")
                && claimant != null
                && claimant.kind() != null
                && RELIEF.contains(claimant.kind());
    }

    /** Whether words name an army or an armed group. */
    private boolean isArmy(Chart chart, @Nullable Span words) {
        if (words == null) {
            return false;
        }
        for (Item item : chart.items()) {
            Sense party = item.is(actor) && words.overlaps(item.span()) ? item.sense("actor") : null;
            Sense office = words.overlaps(item.span()) ? item.sense("office") : null;
            Sense soldiers = item.is(people) && words.overlaps(item.span()) ? item.sense("people") : null;
            if (soldiers != null && group(soldiers) == Group.MILITARY) {
                return true;
            }
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
