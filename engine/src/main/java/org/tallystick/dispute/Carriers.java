package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Tally.Member;
import org.tallystick.dispute.Tally.Voice;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;

/**
 * Counts who stands behind what is said. A text that may come from several voices (two agencies credited, its publisher) counts
 * for whichever makes the fewest: never two where there may be one. The order of carriers makes no difference, and a copy more
 * never adds an outlet or an origin.
 */
public final class Carriers {
    private final Agencies agencies;
    private final List<Carrier> carriers;
    private final SortedMap<String, SortedSet<String>> roots = new TreeMap<>();
    private final Reasons reasons;

    private Carriers(List<Carrier> carriers, Agencies agencies) {
        this.agencies = agencies;
        this.carriers =
                carriers.stream().sorted(Comparator.comparing(Carrier::report)).toList();
        for (Carrier carrier : this.carriers) {
            roots.computeIfAbsent(carrier.family(), f -> new TreeSet<>()).addAll(roots(carrier));
        }
        this.reasons = new Reasons(this.carriers, this::roots);
    }

    /** A tally of each thing that any of the carriers says, sorted by the first report that says it and its words. */
    public static List<Tally> count(List<Carrier> carriers, Agencies agencies) {
        Carriers all = new Carriers(carriers, agencies);
        return Sayings.of(all.carriers).stream().map(all::tally).toList();
    }

    private Tally tally(Saying saying) {
        SortedSet<String> publications = new TreeSet<>();
        SortedMap<String, SortedSet<String>> families = new TreeMap<>();
        SortedMap<String, SortedSet<String>> named = new TreeMap<>();
        for (Said said : saying.all()) {
            String family = said.carrier().family();
            publications.add(said.carrier().report());
            families.put(family, rootsOf(family));
            String claimant = claimant(said.claim());
            if (claimant != null) {
                named.computeIfAbsent(family, f -> new TreeSet<>()).add(claimant);
            }
        }
        SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
        Map<Said, String> keys = new HashMap<>();
        for (Said said : saying.all()) {
            String family = said.carrier().family();
            String claimant = claimant(said.claim());
            SortedSet<String> from = new TreeSet<>();
            if (claimant == null) {
                // A copy may have lost the words that name the claimant: then the claimant speaks, not the outlet.
                from.addAll(rootsOf(family));
                from.addAll(named.getOrDefault(family, new TreeSet<>()));
            } else {
                from.add(claimant);
            }
            String key = family + "\t" + (claimant == null ? "" : claimant);
            keys.put(said, key);
            sources.put(key, from);
        }
        SortedMap<String, String> outlets = FewestVoices.of(families);
        SortedMap<String, String> origins = FewestVoices.of(sources);
        return new Tally(
                saying.statement(),
                List.copyOf(publications),
                voices(saying, said -> outlets.getOrDefault(said.carrier().family(), "")),
                voices(saying, said -> origins.getOrDefault(keys.getOrDefault(said, ""), "")));
    }

    private List<Voice> voices(Saying saying, Function<Said, String> voice) {
        SortedMap<String, SortedMap<String, Said>> members = new TreeMap<>();
        for (Said said : saying.all()) {
            members.computeIfAbsent(voice.apply(said), v -> new TreeMap<>())
                    .putIfAbsent(said.carrier().report(), said);
        }
        List<Voice> voices = new ArrayList<>();
        members.forEach((name, reports) -> {
            List<Member> told = new ArrayList<>();
            Said first = null;
            for (Said said : reports.values()) {
                told.add(new Member(
                        said.carrier().report(),
                        first == null ? null : reasons.why(name, said.carrier(), first.carrier())));
                first = first == null ? said : first;
            }
            voices.add(new Voice(name, told));
        });
        return voices;
    }

    private SortedSet<String> rootsOf(String family) {
        return roots.getOrDefault(family, new TreeSet<>());
    }

    /** The voices that a report may speak for: agencies it credits and its publisher; itself when it names neither. */
    private SortedSet<String> roots(Carrier carrier) {
        SortedSet<String> found = new TreeSet<>();
        carrier.agencies().forEach(id -> found.add(agency(id)));
        String publisher = carrier.publisher();
        String host = carrier.host();
        String own = publisher == null ? null : agencies.named(publisher).orElse(null);
        if (own == null && host != null) {
            own = agencies.at(host).orElse(null);
        }
        if (own != null) {
            found.add(agency(own));
        } else if (publisher != null) {
            found.add("publisher " + Letters.fold(publisher));
        } else if (host != null) {
            String lower = host.toLowerCase(Locale.ROOT);
            found.add("site " + (lower.startsWith("www.") ? lower.substring(4) : lower));
        }
        if (found.isEmpty()) {
            found.add("text " + carrier.family());
        }
        return found;
    }

    /** Who a claim names; an agency that is quoted is the agency that others credit. */
    private @Nullable String claimant(Claim claim) {
        Claimant claimant = claim.claimant();
        if (claimant == null) {
            return null;
        }
        String name = claimant.name() == null ? claimant.text() : claimant.name();
        return agencies.named(name).map(Carriers::agency).orElseGet(() -> "claimant " + Statement.identity(claimant));
    }

    private static String agency(String id) {
        return "agency " + id;
    }

    /** A claim with the report that makes it. */
    record Said(Carrier carrier, Claim claim) {}

    /** All that say one thing. */
    record Saying(Statement statement, List<Said> all) {}
}
