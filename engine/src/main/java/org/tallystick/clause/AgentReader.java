package org.tallystick.clause;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Item;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;

/** Finds who did it, where the words next to a figure say so: "by gunmen", "a Russian attack". */
final class AgentReader {
    private static final int FARTHEST = 14;

    /** Most items from a party to the attack that it made. */
    private static final int FARTHEST_ATTACK = 3;

    /** Kinds of parties whose members fight. */
    private static final Set<String> ARMIES = Set.of("military", "armed-group");

    /** Kinds of things that are weapons. */
    private static final Set<String> WEAPONS = Set.of(
            "drone",
            "missile",
            "rocket",
            "bomb",
            "shell",
            "projectile",
            "aircraft",
            "helicopter",
            "artillery",
            "tank",
            "mine");

    private final long by;
    private final long party;
    private final long demonym;
    private final long doer;
    private final long weapon;
    private final long of;
    private final long place;
    private final long people;
    private final long placePrep;
    private final long det;
    private final long actor;
    private final long perpetrator;
    private final long institution;
    private final long speaking;
    private final long war;
    private final long attribution;

    AgentReader(Pack pack) {
        this.by = pack.type("agent-prep");
        this.demonym = pack.type("demonym");
        this.party = pack.types("demonym", "nation", "actor", "country");
        this.doer = pack.types("perpetrator", "office");
        this.weapon = pack.types("harm", "thing");
        this.institution = pack.type("office");
        this.of = pack.type("of");
        this.place = pack.type("place");
        this.people = pack.types("people", "people-one");
        this.placePrep = pack.type("place-prep");
        this.det = pack.type("det");
        this.actor = pack.type("actor");
        this.perpetrator = pack.type("perpetrator");
        this.speaking = pack.types("speech", "attr-prep");
        this.attribution = pack.type("attr-prep");
        this.war = pack.type("war");
    }

    /** The words for the doer near a figure; null when none are said. */
    @Nullable
    Span agent(Chart chart, Figure figure) {
        for (int distance = 0; distance < FARTHEST; distance++) {
            Span after = agentAt(chart, figure.end() + distance);
            if (after != null) {
                return after;
            }
            Span before = agentAt(chart, figure.from() - 1 - distance);
            if (before != null) {
                return before;
            }
        }
        return null;
    }

    /** Whether a party stands at {@code at}, or a capital, which may speak and lose for its state. */
    private boolean isParty(Chart chart, int at) {
        Sense seat = chart.is(at, place) ? chart.at(at).sense("place") : null;
        return chart.is(at, party) || seat != null && seat.row().cell("kind").equals("capital");
    }

    /** The party that is the subject of the verb at {@code verb}; null when none stands near. */
    @Nullable
    Span subject(Chart chart, int verb) {
        for (int distance = 1; distance <= 12; distance++) {
            if (isParty(chart, verb - distance) && !isLed(chart, verb - distance)) {
                return chart.at(verb - distance).span();
            }
        }
        for (int distance = 1; distance <= 4; distance++) {
            if (isParty(chart, verb + distance)) {
                return chart.at(verb + distance).span();
            }
        }
        return null;
    }

    /** Whether a party stands behind a preposition, as a place or as who says so: "volgens het Oekraïense leger". */
    private boolean isLed(Chart chart, int at) {
        int first = at;
        while (chart.is(first - 1, det | demonym)) {
            first--;
        }
        return chart.is(at - 1, placePrep) || chart.is(first - 1, attribution);
    }

    /** The party whose loss a noun of harm is: "losses of the Ukrainian army", "Russian casualties"; null when none is said. */
    @Nullable
    Span owner(Chart chart, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 2); i--) {
            if (chart.is(i, party | institution)) {
                return chart.at(i).span();
            }
        }
        if (chart.is(noun + 1, demonym)) {
            return chart.is(noun + 2, people)
                    ? chart.span(noun + 1, noun + 3)
                    : chart.at(noun + 1).span();
        }
        if (chart.is(noun + 1, of)) {
            for (int i = noun + 2; i < Math.min(chart.size(), noun + 6); i++) {
                if (chart.is(i, party)) {
                    if (isAttacker(chart, i)) {
                        return null;
                    }
                    return chart.is(i + 1, party | institution)
                            ? chart.span(i, i + 2)
                            : chart.at(i).span();
                }
                if (!chart.is(i, det)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether a party is named for its attack, whose toll is another's: "the toll of Israel's air campaign". */
    private boolean isAttacker(Chart chart, int at) {
        for (int i = at + 1; i <= at + FARTHEST_ATTACK && !chart.is(i, people | institution | placePrep); i++) {
            Sense attack = chart.is(i, weapon) ? chart.at(i).sense("harm") : null;
            if (chart.is(i, war) || attack != null && attack.value().equals(Measure.ATTACKS.word())) {
                return true;
            }
        }
        return false;
    }

    /** The army or armed group that people belong to: "members of the Taliban", "leden van de regeringstroepen"; null when none is said. */
    @Nullable
    Span membership(Chart chart, int noun) {
        for (int i = noun + 2; chart.is(noun + 1, of) && i < Math.min(chart.size(), noun + 6); i++) {
            Sense group = chart.is(i, actor) ? chart.at(i).sense("actor") : null;
            if (group != null && ARMIES.contains(group.row().cell("kind")) || isArmy(chart, i)) {
                return chart.span(noun + 2, i + 1);
            }
            if (!chart.is(i, det | demonym)) {
                return null;
            }
        }
        return null;
    }

    /** The armed men before a verb that kills, who are its subject: "gunmen shot dead 26 people"; null when there are none. */
    @Nullable
    Span killers(Chart chart, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
            if (chart.is(i, perpetrator)) {
                return chart.at(i).span();
            }
        }
        return null;
    }

    /** Whether an attack or a weapon stands at {@code at}, which does what its owner does. */
    private boolean isWeapon(Chart chart, int at) {
        if (!chart.is(at, weapon)) {
            return false;
        }
        Item item = chart.at(at);
        Sense attack = item.sense("harm");
        Sense thing = item.sense("thing") == null ? item.sense("thing-one") : item.sense("thing");
        return attack != null && attack.value().equals(Measure.ATTACKS.word())
                || thing != null && WEAPONS.contains(thing.value());
    }

    private boolean isArmy(Chart chart, int at) {
        Sense office = chart.is(at, institution) ? chart.at(at).sense("office") : null;
        return office != null && office.value().equals("institution-military") && !chart.is(at + 1, speaking);
    }

    private @Nullable Span agentAt(Chart chart, int at) {
        if (at < 0 || at >= chart.size()) {
            return null;
        }
        Item item = chart.at(at);
        if (item.is(by)) {
            for (int i = at + 1; i < Math.min(chart.size(), at + 4); i++) {
                if (chart.is(i, party | doer)) {
                    return chart.span(at + 1, i + 1);
                }
            }
            return null;
        }
        boolean source = chart.is(at - 1, speaking) || chart.is(at + 1, institution) && chart.is(at + 2, speaking);
        if (item.is(demonym) && !source && isArmy(chart, at + 1)) {
            return chart.span(at, at + 2);
        }
        if (item.is(demonym) && !source && (isWeapon(chart, at + 1) || isWeapon(chart, at + 2))) {
            return chart.span(at, isWeapon(chart, at + 1) ? at + 2 : at + 3);
        }
        return null;
    }
}
