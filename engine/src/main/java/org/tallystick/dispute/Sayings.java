package org.tallystick.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.dispute.Carriers.Said;
import org.tallystick.dispute.Carriers.Saying;
import org.tallystick.model.Claim;
import org.tallystick.model.Window;

/** Brings together the claims that say one thing of one time. */
final class Sayings {
    private static final Comparator<Said> BY_TIME = Comparator.<Said, LocalDate>comparing(
                    s -> Statement.start(s.claim().time()))
            .thenComparing(s -> Statement.end(s.claim().time()))
            .thenComparing(s -> s.carrier().report())
            .thenComparing(s -> s.claim().id());

    private Sayings() {}

    /**
     * The things said by {@code carriers}, which are sorted by report. Of one figure the windows that overlap, directly or by one
     * between, are one time; a claim without a window belongs to that time if there is only one, and else stands by itself, for
     * it would join what is apart.
     */
    static List<Saying> of(List<Carrier> carriers) {
        Map<Statement, List<Said>> bySaid = new LinkedHashMap<>();
        for (Carrier carrier : carriers) {
            for (Claim claim : carrier.claims()) {
                bySaid.computeIfAbsent(Statement.of(claim).unattributed(), s -> new ArrayList<>())
                        .add(new Said(carrier, claim));
            }
        }
        List<Saying> sayings = new ArrayList<>();
        bySaid.forEach((statement, all) -> times(all).forEach(time -> sayings.add(new Saying(statement, time))));
        sayings.sort(Comparator.<Saying, String>comparing(s -> s.all().stream()
                        .map(x -> x.carrier().report())
                        .min(String::compareTo)
                        .orElse(""))
                .thenComparing(s -> s.statement().toString())
                .thenComparing(s -> s.all().get(0), BY_TIME));
        return sayings;
    }

    private static List<List<Said>> times(List<Said> all) {
        List<List<Said>> times = new ArrayList<>();
        List<Said> open = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Said said : all.stream().sorted(BY_TIME).toList()) {
            Window window = said.claim().time();
            if (window == null || window.start() == null && window.end() == null) {
                open.add(said);
                continue;
            }
            if (times.isEmpty() || Statement.start(window).isAfter(last)) {
                times.add(new ArrayList<>());
                last = Statement.end(window);
            }
            times.get(times.size() - 1).add(said);
            last = Statement.end(window).isAfter(last) ? Statement.end(window) : last;
        }
        if (times.size() == 1) {
            times.get(0).addAll(open);
        } else if (!open.isEmpty()) {
            times.add(open);
        }
        return times;
    }
}
