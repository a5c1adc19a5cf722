package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Groups;
import org.tallystick.dispute.Resemblance;

/** The families of copies as they stood at an entry. A report is known by the number of its entry, a family by its first report. */
final class Families {
    /** That a report is a copy of another. */
    record Link(long report, long kin, Resemblance resemblance) {}

    private final Groups<Long> groups = new Groups<>();
    private final Map<Long, Link> nearest = new HashMap<>();
    private final Map<Long, List<Long>> members = new TreeMap<>();

    private Families(List<Link> links) {
        for (Link link : links) {
            groups.join(link.kin(), link.report());
            nearest.merge(link.report(), link, Families::nearer);
            nearest.merge(link.kin(), new Link(link.kin(), link.report(), link.resemblance()), Families::nearer);
        }
        nearest.keySet().stream()
                .sorted()
                .forEach(report -> members.computeIfAbsent(groups.of(report), family -> new ArrayList<>())
                        .add(report));
    }

    private static Link nearer(Link one, Link other) {
        return other.resemblance().jaccard() > one.resemblance().jaccard() ? other : one;
    }

    /** All reports of the families that a report joined after entry {@code since}. */
    Set<Long> joinedSince(long since) {
        Set<Long> joined = new HashSet<>();
        members.forEach((family, reports) -> {
            if (reports.getLast() > since) {
                joined.addAll(reports);
            }
        });
        return joined;
    }

    /** The families after the entry {@code last}. */
    static Families of(Handle handle, Sql sql, long last) {
        return new Families(links(handle, sql, last));
    }

    /** The same, to add to. */
    static Groups<Long> load(Handle handle, Sql sql, long last) {
        Groups<Long> groups = new Groups<>();
        links(handle, sql, last).forEach(link -> groups.join(link.kin(), link.report()));
        return groups;
    }

    private static List<Link> links(Handle handle, Sql sql, long last) {
        return handle.createQuery(sql.of("copy-all"))
                .bind("last", last)
                .map((row, context) -> new Link(
                        row.getLong("report"),
                        row.getLong("kin"),
                        new Resemblance(
                                row.getInt("shared"), row.getInt("own"), row.getInt("others"), row.getInt("words"))))
                .list();
    }

    /** The report that it resembles most of those compared; null when it is a copy of none. */
    @Nullable
    Link nearest(long report) {
        return nearest.get(report);
    }

    /** First report of its family; itself when it is a copy of none. */
    long of(long report) {
        return groups.of(report);
    }

    /** The reports of a family, in order; {@code family} alone when it is none. */
    List<Long> members(long family) {
        return Objects.requireNonNullElse(members.get(family), List.of(family));
    }
}
