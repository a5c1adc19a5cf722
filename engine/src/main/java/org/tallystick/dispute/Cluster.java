package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.model.Group;

/** Claims of one question while it is being gathered around the one that tells best what it is about. */
final class Cluster {
    private static final int SAME_REPORT = 2;

    /** Up to so many claims are looked through. */
    private static final int FEW = 8;

    /** Two counts of one thing in one report hardly differ by more than this factor. */
    private static final double HARDLY = 50;

    /** From so many dead on, a single one of the same report is one of them and no other count of them. */
    private static final double MANY = 5;

    private final Case lead;
    private final Speakers speakers;
    private final List<String> decided;

    private final Ranked cases = new Ranked();

    /** The claims by their reports; null while they are so few that they are looked through. */
    private @Nullable Map<String, List<Case>> byReport;

    Cluster(Case lead, Speakers speakers) {
        this(lead, speakers, List.of());
    }

    /** A cluster that people decided on, for the reasons {@code decided}. */
    Cluster(Case lead, Speakers speakers, List<String> decided) {
        this.lead = lead;
        this.speakers = speakers;
        this.decided = decided;
        add(lead);
    }

    Case lead() {
        return lead;
    }

    List<Case> cases() {
        return cases.all();
    }

    final void add(Case one) {
        cases.add(one);
        if (byReport != null) {
            put(byReport, one);
        } else if (cases().size() > FEW) {
            Map<String, List<Case>> reports = new HashMap<>();
            cases().forEach(known -> put(reports, known));
            byReport = reports;
        }
    }

    /** Takes a claim out, which is not the lead. */
    void remove(Case one) {
        cases.remove(one);
        if (byReport != null) {
            byReport.computeIfPresent(one.account().report(), (report, own) -> {
                own.removeIf(known -> known.id().equals(one.id()));
                return own.isEmpty() ? null : own;
            });
        }
    }

    private static void put(Map<String, List<Case>> reports, Case one) {
        reports.computeIfAbsent(one.account().report(), report -> new ArrayList<>(2))
                .add(one);
    }

    /** Its claims of one report. */
    private List<Case> of(String report) {
        return byReport != null
                ? byReport.getOrDefault(report, List.of())
                : cases().stream()
                        .filter(known -> known.account().report().equals(report))
                        .toList();
    }

    /** How well {@code one} belongs here; 0 when it does not. */
    int fit(Case one) {
        return fit(one, known -> true);
    }

    /** The same beside those claims alone that tell better what they are about. */
    int fitBehind(Case one) {
        return fit(one, known -> known.before(one));
    }

    private int fit(Case one, Predicate<Case> beside) {
        int time = lead.occasion().fit(one.occasion());
        int side = time == 0 ? 0 : side(lead, one);
        int group = side == 0 ? 0 : group(lead.group(), one.group(), side == 2 && lead.side() != null);
        int place = group == 0 ? 0 : place(Where.between(lead.place(), one.place()));
        if (place == 0 || isPart(one)) {
            return 0;
        }
        List<Case> here = of(one.account().report()).stream().filter(beside).toList();
        return isSetApart(one, here) ? 0 : 2 * time + 2 * place + side + group + (here.isEmpty() ? 0 : SAME_REPORT);
    }

    /** Why its claims are one question, and what would split them. */
    List<String> why() {
        List<String> why = new ArrayList<>();
        why.add("each counts " + lead.topic().measure().word()
                + (lead.side() == null ? "" : " of " + lead.side())
                + (lead.place() == null ? "" : " at " + Where.name(lead.place())));
        Map<String, List<String>> loose = new LinkedHashMap<>();
        for (Case one : cases()) {
            String reason = one == lead ? "" : loose(one);
            if (!reason.isEmpty()) {
                loose.computeIfAbsent(reason, r -> new ArrayList<>()).add(one.id());
            }
        }
        loose.forEach(
                (reason, ids) -> why.add(reason + ": " + String.join(", ", ids) + "; telling it would split them"));
        why.addAll(decided);
        return why;
    }

    private String loose(Case one) {
        List<String> loose = new ArrayList<>();
        Where where = Where.of(lead.place(), one.place());
        if (where == Where.WIDER && one.place() != null) {
            loose.add("names the wider " + Where.name(one.place()));
        } else if (where == Where.OPEN) {
            loose.add("names no place");
        }
        if (!one.occasion().told()) {
            loose.add("tells no day");
        }
        if (one.side() == null && lead.side() != null) {
            loose.add("does not say whose people");
        }
        return String.join(" and ", loose);
    }

    /** Whether the one is some of those that the other counts; of two such only the same figure counts the same. */
    private boolean isPart(Case one) {
        boolean named = one.group() != null && one.group() != Group.MILITARY;
        return !named
                && (one.part() || lead.part())
                && !(one.part() && lead.part() && lead.figures().sameNumber(one.figures()));
    }

    /** Whether a cluster whose lead counts the people of {@code slot} may fit {@code one}. */
    static boolean mayFit(Slots.Slot slot, Case one) {
        boolean sides = slot.side() == null || one.side() == null || slot.side().equals(one.side());
        return sides && group(slot.group(), one.group(), true) > 0;
    }

    /** Who says nothing of whose people they are means those of the country, or one at war with it: not its guests. */
    private static int side(Case here, Case there) {
        if (Objects.equals(here.side(), there.side())) {
            return 2;
        }
        String side = here.side() == null ? there.side() : there.side() == null ? here.side() : null;
        String country = here.topic().country();
        boolean guests = side != null
                && country != null
                && States.isCode(side)
                && !side.equals(country)
                && !Wars.between(side, country);
        return side == null || guests ? 0 : 1;
    }

    private static int place(Where where) {
        return switch (where) {
            case SAME -> 4;
            case NEAR -> 3;
            case WIDER -> 2;
            case OPEN -> 1;
            case APART -> 0;
        };
    }

    private static int group(@Nullable Group here, @Nullable Group there, boolean ofOneArmy) {
        if (here == there) {
            return 2;
        }
        // "The Russians lost 221" and "221 Russian soldiers": of a side that fights, its people are its soldiers.
        boolean soldiers = here == Group.MILITARY && there == null || here == null && there == Group.MILITARY;
        return soldiers && ofOneArmy ? 1 : 0;
    }

    /** Whether a report tells {@code one} beside a claim that is here as another thing: other people, or another place. */
    private boolean isSetApart(Case one, List<Case> here) {
        return here.stream()
                .filter(c -> !c.figures().sameNumber(one.figures()))
                .anyMatch(c ->
                        isOtherPlace(c, one) || isOtherPeople(c, one) || isOtherTotal(c, one) || isOneOfMany(c, one));
    }

    /** Whether the same claimant gives both at once as running totals: nobody counts the same in two ways that differ. */
    private boolean isOtherTotal(Case one, Case other) {
        return one.occasion().kind() != Occasion.Kind.WINDOW
                && !one.figures().fits(other.figures())
                && one.claim().modality() == other.claim().modality()
                && speakers.sameLine(one.account(), other.account());
    }

    /** How far off the nearest figure is of those that tell better what they are about: the log of their ratio. */
    double distance(Case one) {
        double own = Math.log1p(one.figures().number());
        double nearest = Double.POSITIVE_INFINITY;
        for (Case known : cases()) {
            if (!known.before(one)) {
                break;
            }
            nearest = Math.min(nearest, Math.abs(Math.log1p(known.figures().number()) - own));
        }
        return nearest;
    }

    private static boolean isAll(Case one) {
        Group group =
                one.claim().victims() == null ? null : one.claim().victims().group();
        return group == null || group == Group.MIXED;
    }

    /** Whether the one is a single person, or are a few, of whom a report tells that gives the toll as well. */
    private static boolean isOneOfMany(Case one, Case other) {
        double fewer = Math.min(one.figures().number(), other.figures().number());
        double more = Math.max(one.figures().number(), other.figures().number());
        return fewer == 1 && more >= MANY || fewer * HARDLY < more;
    }

    private static boolean isOtherPlace(Case one, Case other) {
        return one.place() != null
                && other.place() != null
                && Where.of(one.place(), other.place()) != Where.SAME
                && Where.of(other.place(), one.place()) != Where.SAME;
    }

    private static boolean isOtherPeople(Case one, Case other) {
        return one.claim().victims() != null
                && other.claim().victims() != null
                && one.claim().victims().group() != other.claim().victims().group()
                && !(isAll(one) && isAll(other))
                && one.claim().evidence().span().equals(other.claim().evidence().span());
    }
}
