package org.tallystick.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Claimant;
import org.tallystick.text.Folding;

/** The sources that a report has named so far, found by what later words may call them. */
final class KnownSources {
    /** Kinds of sources that are persons though they are not named. */
    private static final Set<String> ROLES = Set.of("title", "official", "witness", "expert");

    /** Last item at which the subject of a sentence starts. */
    private static final int FIRST = 2;

    private int count;
    private @Nullable Known last;
    private @Nullable Known lastPerson;
    private @Nullable Known lastParty;
    private @Nullable Known lastNamed;
    private @Nullable Known spokenPerson;
    private @Nullable Known spokenParty;
    private final Map<String, Known> persons = new HashMap<>();
    private final Map<String, Known> offices = new HashMap<>();

    /** A source, and how many were named before it. */
    private record Known(int number, Source source) {
        /** Whether it is named in sentence {@code number} or the one before. */
        private boolean isNear(int sentence) {
            return source.sentence() >= sentence - 1;
        }
    }

    /** Notes a source that a sentence names; {@code object} tells whether it stands behind a preposition. */
    void add(Source source, boolean object) {
        Claimant claimant = source.claimant();
        if (isPronoun(claimant)) {
            return;
        }
        Known known = new Known(count++, source);
        last = known;
        if (source.person() != null) {
            persons.put(source.person(), known);
            lastNamed = known;
        }
        if (isPerson(source)) {
            lastPerson = known;
        } else if (claimant.kind() != null && !object) {
            lastParty = known;
        }
        if (claimant.kind() != null && claimant.side() != null) {
            offices.put(claimant.kind(), known);
        }
    }

    /** Notes that a source spoke: whom a pronoun stands for is likelier one who did. */
    void spoke(Source source) {
        if (isPronoun(source.claimant())) {
            return;
        }
        Known known = new Known(count++, source);
        if (isPerson(source)) {
            spokenPerson = known;
        } else if (!isCrowd(source)) {
            spokenParty = known;
        }
    }

    /** Notes the first source of a sentence when it is its subject: whom the next pronoun stands for is likely this one. */
    void began(List<Source> here) {
        if (!here.isEmpty() && here.get(0).from() <= FIRST) {
            spoke(here.get(0));
        }
    }

    /** The person named before whose surname stands at {@code at}; null when none does. */
    @Nullable
    Source surname(Chart chart, int at) {
        Item item = chart.at(at);
        String word =
                item.capital() && !chart.shouting() ? Folding.fold(item.span().of(chart.text())) : "";
        Known known = persons.get(word);
        return known == null
                ? null
                : new Source(
                        chart.number(),
                        at,
                        at + 1,
                        item.span(),
                        new Claimant(item.span().of(chart.text()), null, null, null),
                        false,
                        word);
    }

    /** The person last named; null when none was. */
    @Nullable
    Source person() {
        Known person = lastNamed == null ? lastPerson : lastNamed;
        return person == null ? null : person.source();
    }

    /** Whether a claimant is a pronoun. */
    static boolean isPronoun(Claimant claimant) {
        return SourceReader.PRONOUN.equals(claimant.kind()) || SourceReader.PERSON.equals(claimant.kind());
    }

    private static boolean isPerson(Source source) {
        return source.person() != null
                || source.claimant().kind() != null
                        && !isCrowd(source)
                        && ROLES.contains(source.claimant().kind());
    }

    /** Whether a source is many people whom no pronoun takes up: "residents", against "the nurse". */
    private static boolean isCrowd(Source source) {
        return source.claimant().text().indexOf(' ') < 0
                && "witness".equals(source.claimant().kind());
    }

    /** The source that a pronoun stands for: one before it in its own sentence, {@code here}, else the last one that fits. */
    private @Nullable Known antecedent(Source source, List<Source> here) {
        boolean person = SourceReader.PERSON.equals(source.claimant().kind());
        Known found = person ? spokenPerson : spokenParty;
        boolean far = found == null || !found.isNear(source.sentence());
        Known named = person ? lastPerson : lastParty;
        boolean stands = person || source.claimant().text().indexOf(' ') < 0;
        found = far && stands ? later(found, named) : found;
        found = found == null ? last : found;
        for (Source before : here) {
            boolean fits = !isPronoun(before.claimant()) && person == isPerson(before);
            found = before.from() <= FIRST && before.to() <= source.from() && fits ? new Known(count, before) : found;
        }
        return found;
    }

    /**
     * The source that a pronoun, a surname or a bare office stands for; the source itself when it stands for no other. {@code here}
     * are the sources of its sentence.
     */
    Source resolved(Source source, List<Source> here) {
        Claimant claimant = source.claimant();
        Known found = isPronoun(claimant) ? antecedent(source, here) : null;
        if (source.person() != null) {
            found = later(found, persons.get(source.person()));
        } else if (claimant.side() == null && claimant.kind() != null) {
            found = later(found, offices.get(claimant.kind()));
        }
        if (found == null) {
            return source;
        }
        Source earlier = found.source();
        Claimant full = earlier.claimant();
        String name = full.name() != null ? full.name() : full.text();
        String side = claimant.side() != null ? claimant.side() : full.side();
        return new Source(
                source.sentence(),
                source.from(),
                source.to(),
                source.words(),
                new Claimant(claimant.text(), name, side, full.kind()),
                earlier.home() && side == null,
                source.person());
    }

    private static @Nullable Known later(@Nullable Known one, @Nullable Known other) {
        return one == null || other != null && other.number() > one.number() ? other : one;
    }
}
