package org.tallystick.dispute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The news agencies of the world and the words by which reports credit them: {@code registry/agencies.tsv} (facts of common
 * record: names, ISO 3166-1 alpha-3 code of the country of the seat, hosts) and {@code registry/credits.tsv}. Immutable.
 */
public final class Agencies {
    private static final Agencies STANDARD = new Agencies();

    /** Letters up to which a name must be spelled as it is in the table: "aa" and "pa" are words. */
    private static final int ABBREVIATION = 4;

    private final Map<String, String> spelled = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, Set<String>> credits = new HashMap<>();

    private Agencies() {
        for (String[] row : rows("agencies.tsv")) {
            for (String name : row[1].split("\\|")) {
                spelled.put(name, row[0]);
                if (name.length() > ABBREVIATION) {
                    folded.put(Letters.fold(name), row[0]);
                }
            }
            for (String host : row.length > 3 ? row[3].split("\\|") : new String[0]) {
                hosts.put(host, row[0]);
            }
        }
        for (String[] row : rows("credits.tsv")) {
            Set<String> words = credits.computeIfAbsent(row[0], c -> new HashSet<>());
            for (String word : row[1].split("\\|")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The agencies that come with the engine. */
    public static Agencies standard() {
        return STANDARD;
    }

    /** Id of the agency of this name, spelled as it spells itself; longer names in any case. */
    public Optional<String> named(String name) {
        String bare = name.strip();
        String exact = spelled.get(bare);
        return Optional.ofNullable(exact != null ? exact : folded.get(Letters.fold(bare)));
    }

    /**
     * Who speaks where a report speaks for itself: the first agency that it credits, else its publisher, by the id of the agency
     * where it is one, else the report.
     */
    public String outlet(List<String> credited, @Nullable String publisher, String report) {
        if (!credited.isEmpty()) {
            return credited.getFirst();
        }
        return publisher == null ? report : named(publisher).orElse(publisher);
    }

    /** Id of the agency whose own site has this host, for example {@code www.reuters.com}. */
    public Optional<String> at(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (!hosts.containsKey(domain)) {
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            domain = domain.substring(dot + 1);
        }
        return Optional.of(hosts.get(domain));
    }

    /** The words of a class of {@code credits.tsv}, in lower case. */
    Set<String> words(String kind) {
        Set<String> words = credits.get(kind);
        if (words == null) {
            throw new IllegalStateException("registry/credits.tsv has no row \"" + kind + "\"");
        }
        return words;
    }

    private static List<String[]> rows(String file) {
        String path = "/org/tallystick/registry/" + file;
        try (InputStream in = Agencies.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + ": not found on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
