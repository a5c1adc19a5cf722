package org.tallystick.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Dateline;
import org.tallystick.mention.Item;
import org.tallystick.model.Claimant;
import org.tallystick.model.Span;
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/** Finds the noun phrases of a sentence that can name a source: offices, parties, persons, pronouns. */
final class SourceReader {
    static final String THIRD_PARTY = "third-party";

    /** Kind of a source that stands for one named before. */
    static final String PRONOUN = "pronoun";

    /** Kind of a source that stands for a person named before. */
    static final String PERSON = "personal pronoun";

    private final NameReader names;
    private final long office;
    private final long actor;
    private final long country;
    private final long nation;
    private final long place;
    private final long demonym;
    private final long of;
    private final long det;
    private final long pronoun;
    private final long function;
    private final long people;
    private final long number;
    private final long speech;
    private final long prep;
    private final long colon;
    private final long comma;
    private final long conj;
    private final long placePrep;
    private final long area;

    SourceReader(Pack pack) {
        this.office = pack.type("office");
        this.actor = pack.type("actor");
        this.country = pack.type("country");
        this.nation = pack.type("nation");
        this.place = pack.type("place");
        this.demonym = pack.type("demonym");
        this.of = pack.types("of", "at-office");
        this.det = pack.types("det", "one");
        this.pronoun = pack.type("speaker-pronoun");
        this.people = pack.types("people", "people-one");
        this.number = pack.type("number");
        this.speech = pack.type("speech");
        this.conj = pack.type("conj");
        this.comma = pack.type("comma");
        this.colon = pack.type("colon");
        this.placePrep = pack.type("place-prep");
        this.area = pack.type("area-word");
        this.prep = pack.types("attr-prep", "prep", "comma", "conj");
        this.function = pack.types(
                "aux",
                "prep",
                "sub",
                "conj",
                "pronoun",
                "speech",
                "neg",
                "bound",
                "adverb",
                "place-prep",
                "time-prep",
                "attr-prep",
                "det",
                "number",
                "comma",
                "semicolon",
                "mark",
                "harm",
                "month",
                "weekday",
                "when",
                "more",
                "colon",
                "hedge",
                "of",
                "unit");
        this.names = new NameReader(pack, function);
    }

    /** The sources of a sentence; {@code known} are those of the sentences before it, whose surnames may return. */
    List<Source> read(Chart chart, KnownSources known) {
        List<Source> sources = new ArrayList<>();
        int at = Dateline.end(chart);
        while (at < chart.size()) {
            Source source = source(chart, at);
            source = source == null ? known.surname(chart, at) : source;
            if (source != null) {
                Source last = sources.isEmpty() ? null : sources.get(sources.size() - 1);
                if (last != null && (isApposed(chart, last, source) || isCoordinated(chart, last, source))) {
                    sources.set(sources.size() - 1, joined(chart, last, source));
                } else {
                    sources.add(source);
                }
                at = source.to();
            } else {
                at++;
            }
        }
        return sources;
    }

    private @Nullable Source source(Chart chart, int at) {
        Item item = chart.at(at);
        if (item.is(pronoun)) {
            return new Source(
                    chart.number(),
                    at,
                    at + 1,
                    item.span(),
                    new Claimant(item.span().of(chart.text()), null, null, isPerson(item) ? PERSON : PRONOUN),
                    false,
                    null);
        }
        if (chart.is(at, det) && chart.is(at + 1, det)) {
            return null;
        }
        int head = at;
        while (head < chart.size() && head < at + 6 && chart.is(head, det | demonym)) {
            head++;
        }
        head = owned(chart, head);
        head = ofTown(chart, head);
        int loose = head;
        while (loose < chart.size()
                && loose < head + 3
                && (isAdjective(chart, loose) || head > at && isOfTown(chart, loose))) {
            loose++;
        }
        boolean titled = chart.is(loose, office | actor) || names.isName(chart, loose) && !chart.is(loose, place);
        if (loose > head && titled && head > at) {
            head = loose;
        }
        if (head >= chart.size()) {
            return null;
        }
        boolean named = names.isName(chart, head);
        Item noun = chart.at(head);
        boolean counted =
                !chart.is(head + 1, speech) && isCount(chart, head - 1) || noun.is(people) && isCount(chart, head - 2);
        if (counted && noun.is(nation | people)) {
            return null;
        }
        if (head == at && at > 0 && noun.is(speech) && noun.is(office) && !chart.is(at - 1, prep)) {
            return null;
        }
        boolean party = !counted && (noun.is(office | actor | country | nation) || noun.is(place) && isSeat(noun));
        boolean town = chart.is(at - 1, placePrep) && names.nameEnd(chart, head) == head + 1;
        if (!party && (!named || town || isBareTown(chart, head))) {
            return null;
        }
        int to = named && !party ? names.nameEnd(chart, head) : head + 1;
        if (noun.is(office) || noun.is(actor)) {
            while (chart.is(to, office) && !chart.is(to, speech)
                    || names.isName(chart, to)
                    || chart.is(to, demonym) && chart.is(to + 1, office)) {
                to++;
            }
        } else if (noun.is(country | place | nation) && names.isName(chart, to) && !chart.is(to, place | country)) {
            to = names.nameEnd(chart, to);
        }
        for (int times = 0; times < 2 && chart.is(to, of); times++) {
            int inner = to + 1;
            while (chart.is(inner, det | demonym)) {
                inner++;
            }
            int loosely = inner;
            while (loosely < inner + 2 && isAdjective(chart, loosely) && chart.is(loosely + 1, office)) {
                loosely++;
            }
            inner = loosely;
            if (chart.is(inner, office | actor | country | nation | place)
                    || names.isName(chart, inner)
                    || chart.is(inner - 1, demonym)) {
                to = Math.min(
                        chart.size(),
                        inner
                                + (chart.is(inner, office | actor | country | nation | place)
                                                || names.isName(chart, inner)
                                        ? 1
                                        : 0));
                int whose = owned(chart, inner);
                to = whose > inner ? whose + 1 : to;
                while (names.isName(chart, to) || chart.is(to, office) && !chart.is(to, speech)) {
                    to++;
                }
            } else {
                break;
            }
        }
        return build(chart, at, head, to);
    }

    /** Whether "and" joins two sources right before a verb of speech: "residents and a local official said". */
    private boolean isCoordinated(Chart chart, Source first, Source second) {
        return second.from() == first.to() + 1
                && chart.is(first.to(), conj)
                && chart.is(second.to(), speech)
                && first.claimant().kind() != null
                && second.claimant().kind() != null;
    }

    /** Whether a name and an office beside it, between commas, are one source: "the ombudsman, Gegham Stepanian, said". */
    private boolean isApposed(Chart chart, Source first, Source second) {
        boolean beside =
                second.from() == first.to() + 1 && chart.is(first.to(), comma) && chart.is(second.to(), comma | speech);
        boolean named = first.person() != null && first.claimant().kind() == null;
        boolean office = first.person() == null && first.claimant().kind() != null;
        return beside
                && (named && second.person() == null && second.claimant().kind() != null
                        || office
                                && second.person() != null
                                && second.claimant().kind() == null);
    }

    private static Source joined(Chart chart, Source first, Source second) {
        Claimant office = first.claimant().kind() == null ? second.claimant() : first.claimant();
        String words = chart.words(first.from(), second.to());
        return new Source(
                first.sentence(),
                first.from(),
                second.to(),
                chart.span(first.from(), second.to()),
                new Claimant(words, null, office.side(), office.kind()),
                first.home() || second.home(),
                first.person() == null ? second.person() : first.person());
    }

    /** Whether a number stands at {@code at} that is no time of day. */
    private boolean isCount(Chart chart, int at) {
        Amount amount = chart.is(at, number) ? chart.at(at).amount() : null;
        boolean whole = amount != null && amount.value() == Math.rint(amount.value());
        return whole && !chart.is(at - 1, colon);
    }

    /** Whether a pronoun stands for a person, not for a party. */
    private static boolean isPerson(Item item) {
        Sense sense = item.sense("speaker-pronoun");
        return sense != null && sense.value().equals("person");
    }

    /** The office that belongs to the party at {@code at}: "Russia's defence ministry"; {@code at} itself when there is none. */
    private int owned(Chart chart, int at) {
        if (!chart.is(at, country | place | nation | actor | office) || !isPossessive(chart, at + 1)) {
            return at;
        }
        for (int i = at + 2; i < Math.min(chart.size(), at + 5); i++) {
            if (chart.is(i, office)) {
                Sense job = chart.at(i).sense("office");
                return job == null || job.value().equals("sources") ? at : i;
            }
            if (!isAdjective(chart, i) && !chart.is(i, demonym)) {
                return at;
            }
        }
        return at;
    }

    /** The office that the name of a place at {@code at} stands before, with nothing else: "Kherson governor"; {@code at} when there is none. */
    private int ofTown(Chart chart, int at) {
        if (!chart.is(at, place) || chart.is(at - 1, placePrep) || isSeat(chart.at(at))) {
            return at;
        }
        int next = chart.is(at + 1, area) || isAdjective(chart, at + 1) ? at + 2 : at + 1;
        return chart.is(next, office) && !chart.is(next, speech) ? next : at;
    }

    static boolean isPossessive(Chart chart, int at) {
        return at < chart.size()
                && chart.at(at).joined()
                && Folding.isApostrophe(chart.text().charAt(chart.at(at).span().start()));
    }

    /** Whether a name is that of a town and nothing more; towns do not speak. */
    private boolean isBareTown(Chart chart, int at) {
        return chart.is(at, place) && names.nameEnd(chart, at) == at + 1
                || chart.at(at).span().end() - chart.at(at).span().start() < 2;
    }

    /** Whether a place speaks for a government: a capital. */
    private static boolean isSeat(Item item) {
        for (Sense sense :
                item.entry() == null ? List.<Sense>of() : item.entry().senses()) {
            if (sense.type().equals("place") && sense.row().cell("kind").equals("capital")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word with a capital that no table has stands right before an office: "de Brusselse hulpdiensten". */
    private boolean isOfTown(Chart chart, int at) {
        Item item = at < chart.size() ? chart.at(at) : null;
        return item != null && item.kind() == Token.Kind.WORD && item.entry() == null && chart.is(at + 1, office);
    }

    private boolean isAdjective(Chart chart, int at) {
        if (at >= chart.size()) {
            return false;
        }
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD
                && !item.is(function | office | actor | people)
                && !(item.capital() && !chart.shouting());
    }

    private Source build(Chart chart, int from, int head, int to) {
        Span words = chart.span(from, to);
        String side = null;
        String kind = null;
        boolean state = false;
        boolean third = false;
        for (int i = from; i < to; i++) {
            Item item = chart.at(i);
            Sense party =
                    first(item.sense("actor"), item.sense("demonym"), item.sense("country"), item.sense("nation"));
            if (item.is(actor) && item.sense("actor") != null) {
                Sense sense = item.sense("actor");
                side = sense == null || side != null && i > head + 1
                        ? side
                        : sense.row().cell("side");
                kind = kind == null && sense != null ? sense.row().cell("kind") : kind;
                third |= THIRD_PARTY.equals(side);
            } else if (party != null && item.is(demonym | country | nation)) {
                side = side == null || THIRD_PARTY.equals(side) && !third ? party.value() : side;
            } else if (item.is(place) && side == null) {
                Sense sense = item.sense("place");
                side = sense == null ? null : sense.row().cell("country");
            }
            Sense job = item.is(office) ? item.sense("office") : null;
            if (job != null) {
                String speaksFor = job.row().cell("side");
                state |= speaksFor.equals("state");
                third |= speaksFor.equals(THIRD_PARTY) && i <= head;
                kind = kind == null || kind.equals("title") ? job.value() : kind;
            }
        }
        for (int i = from; i < head; i++) {
            Sense determiner = chart.is(i, det) ? chart.at(i).sense("det") : null;
            if (determiner != null && determiner.value().equals("same")) {
                kind = PRONOUN;
            }
        }
        String person = null;
        int nameAt = to - 1;
        while (nameAt >= from && names.isName(chart, nameAt) && !chart.is(nameAt, place | country | actor | nation)) {
            nameAt--;
        }
        if (nameAt < to - 1 && !chart.at(to - 1).is(function)) {
            person = Folding.fold(chart.at(to - 1).span().of(chart.text()));
        }
        if (third && !state) {
            side = THIRD_PARTY;
        }
        boolean home = side == null && state;
        return new Source(
                chart.number(),
                from,
                to,
                words,
                new Claimant(words.of(chart.text()), null, side == null || side.isEmpty() ? null : side, kind),
                home,
                person);
    }

    private static @Nullable Sense first(@Nullable Sense... senses) {
        for (Sense sense : senses) {
            if (sense != null) {
                return sense;
            }
        }
        return null;
    }
}
