package org.tallystick.lang;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words that a claim's fields may hold where they come from tables and packs: sides, kinds of claimants and of things. */
public final class Codes {
    /** Who is no party: UN bodies, aid organisations, doctors, witnesses, media. */
    public static final String THIRD_PARTY = "third-party";

    /** What a source of a pack's table is that is an institution, before its kind. */
    private static final String INSTITUTION = "institution-";

    private static final NavigableSet<String> SIDES = new TreeSet<>(Set.of(THIRD_PARTY));
    private static final NavigableSet<String> CLAIMANT_KINDS = new TreeSet<>();
    private static final NavigableSet<String> OBJECT_KINDS = new TreeSet<>();

    static {
        for (Row actor : rows("registry/actors.tsv")) {
            add(SIDES, actor.cell("side"));
            add(CLAIMANT_KINDS, actor.cell("kind"));
        }
        SIDES.addAll(States.codes());
        for (String code : PackLoader.codes()) {
            rows("lang/" + code + "/sources.tsv").forEach(row -> add(CLAIMANT_KINDS, claimantKind(row.cell("kind"))));
            rows("lang/" + code + "/things.tsv").forEach(row -> add(OBJECT_KINDS, row.cell("kind")));
        }
    }

    private Codes() {}

    /** Alpha-3 codes of states, slugs of armed groups and other parties of the registry, and {@link #THIRD_PARTY}. */
    public static Set<String> sides() {
        return Collections.unmodifiableSet(SIDES);
    }

    /** Kinds of claimants, in the order of the alphabet. */
    public static Set<String> claimantKinds() {
        return Collections.unmodifiableSet(CLAIMANT_KINDS);
    }

    /** Kinds of things that can be destroyed, launched or taken, in the order of the alphabet. */
    public static Set<String> objectKinds() {
        return Collections.unmodifiableSet(OBJECT_KINDS);
    }

    /** The kind of claimant that a kind of source in a pack makes: an institution's name without its class; a title is an official's. */
    public static String claimantKind(String source) {
        return source.equals("title")
                ? "official"
                : source.startsWith(INSTITUTION) ? source.substring(INSTITUTION.length()) : source;
    }

    /** Whether {@code side} can stand for a party: a state's code, or a slug, which may be of a group the registry lacks. */
    public static boolean isSide(@Nullable String side) {
        return side != null && (SIDES.contains(side) || side.matches("[a-z][a-z0-9-]+") && States.code(side) == null);
    }

    private static Iterable<Row> rows(String file) {
        return Table.rows(file, Table.resource(file));
    }

    private static void add(Set<String> words, String cell) {
        if (cell.length() > 1) {
            words.add(cell);
        }
    }
}
