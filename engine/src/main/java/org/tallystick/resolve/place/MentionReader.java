package org.tallystick.resolve.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Span;
import org.tallystick.resolve.place.PlaceReader.Mention;
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/** Finds the places that one sentence names, each with how its words lead it in. */
final class MentionReader {
    private static final Set<String> NAMES = Set.of("place", "country", "demonym", "nation", "actor", "office");

    private final NameRuns runs;
    private final Kinds kinds;
    private final LeadReader leads;
    private final AreaReader areas;
    private final long place;
    private final long country;
    private final long prep;
    private final long area;
    private final long demonym;
    private final long before;
    private final long actor;

    MentionReader(Pack pack) {
        this.runs = new NameRuns(pack);
        this.kinds = new Kinds(pack, runs);
        this.leads = new LeadReader(pack, runs, kinds);
        this.areas = new AreaReader(pack);
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.prep = pack.type("place-prep");
        this.area = pack.type("area-word");
        this.actor = pack.type("actor");
        this.demonym = pack.type("demonym");
        this.before = pack.types("of", "prep", "place-prep", "area-word", "conj", "comma");
    }

    /** Where the name ends that starts at {@code at} and that words of place lead in; {@code at} when there is none. */
    int ledName(Chart chart, int at) {
        int to = leads.isLed(chart, at) ? runs.end(chart, at) : at;
        return NameRuns.isOwner(chart, to) ? at : to;
    }

    /** Whether a place says where the one before it lies. */
    boolean isApposed(Chart chart, Mention before, Mention mention) {
        return leads.isApposed(chart, before, mention);
    }

    /** The place that starts at item {@code at}, with the name of the site in it that stands before; null when none does. */
    @Nullable
    Mention mention(Chart chart, int at, Known known) {
        Mention mention = named(chart, at, known);
        int from = mention == null || !mention.led() ? at : kinds.siteBefore(chart, at);
        if (mention == null || from == at) {
            return mention;
        }
        Span words = new Span(chart.at(from).span().start(), mention.words().end());
        boolean near = mention.place().precision() == Precision.NEAR_SETTLEMENT;
        return mention.at(NameResolver.as(words.of(chart.text()), mention.place(), near));
    }

    private @Nullable Mention named(Chart chart, int at, Known known) {
        Item item = chart.at(at);
        boolean named = runs.isName(chart, at) && (!known.resolved().isEmpty() || kinds.closes(chart, at));
        if (!item.is(place | country | area) && !named && !chart.is(at - 1, prep) && !leads.isInside(chart, at)) {
            return null;
        }
        Lead lead = leads.lead(chart, at, at + 1);
        Sense core = item.is(place)
                ? choose(item, chart.is(at - 1, area) || chart.is(at + 1, area), known.countries())
                : null;
        boolean capital = core != null && core.row().cell("kind").equals("capital");
        if (capital && !lead.led() && !chart.is(at - 1, before) && !NameRuns.isOwner(chart, at + 1)
                || isOfLongerName(chart, at, lead)
                || lead.role() == Role.BARE && item.is(actor)
                || leads.isContainer(chart, at)
                || core != null && isCommon(item) && leads.opens(chart, at)) {
            return null;
        }
        if (core != null) {
            Place found = NameResolver.core(item.span().of(chart.text()), core.row(), lead.near());
            return lead.mention(at, at + 1, administered(chart, at, found), capital);
        }
        Sense state = item.is(country) ? item.sense("country") : null;
        if (state != null) {
            return lead.mention(at, at + 1, country(item.span().of(chart.text()), state.value()), true);
        }
        boolean inside = runs.isName(chart, at - 1) && chart.at(at - 1).entry() == null;
        int end = known.resolved().isEmpty() || inside ? at : runs.end(chart, at);
        Place found = end > at ? known.resolved().get(Folding.name(chart.words(at, end))) : null;
        if (found != null) {
            Lead whole = leads.lead(chart, at, end);
            return whole.mention(at, end, NameResolver.as(chart.words(at, end), found, whole.near()), false);
        }
        Mention part = areas.mention(chart, at, lead, known);
        return part != null ? part : unknown(chart, at);
    }

    /** The town that a dateline opens with, by its name alone. */
    static Mention dateline(Chart chart) {
        Place town = new Place(chart.words(0, 1), null, null, null, null, null, null, Precision.UNRESOLVED);
        return new Lead(chart, Role.DATELINE, false, false, false).mention(0, 1, town, false);
    }

    /** Whether a word that may be a place is one of a longer name: "Ram Ghat", "George Kettani". */
    private boolean isOfLongerName(Chart chart, int at, Lead lead) {
        boolean behind = runs.isName(chart, at - 1) && chart.at(at - 1).entry() == null;
        boolean ahead = runs.isName(chart, at + 1) && chart.at(at + 1).entry() == null;
        return at > 1 && behind || ahead && (lead.role() == Role.BARE || leads.opens(chart, at));
    }

    /** Whether a word is more than a name, so that its capital may be that of a sentence. */
    private boolean isCommon(Item item) {
        return item.entry() != null && item.entry().senses().stream().anyMatch(sense -> !isName(sense.type()));
    }

    private static boolean isName(String type) {
        return NAMES.contains(type);
    }

    /** The state as a place, by its alpha-3 code. */
    static Place country(String words, String iso3) {
        return new Place(words, States.name(iso3), null, "iso:" + iso3, iso3, null, null, Precision.COUNTRY);
    }

    /** A place that two states hold in part, with the state whose part is meant: "the Indian side of Kashmir". */
    private Place administered(Chart chart, int at, Place found) {
        if (found.country() != null) {
            return found;
        }
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Sense holder = chart.is(i, demonym) ? chart.at(i).sense("demonym") : null;
            if (holder != null) {
                return new Place(
                        found.text(),
                        found.name(),
                        found.local(),
                        found.id(),
                        holder.value(),
                        found.lat(),
                        found.lon(),
                        found.precision());
            }
        }
        return found;
    }

    /** A name that nobody knows but a preposition of place leads in. */
    private @Nullable Mention unknown(Chart chart, int at) {
        Item item = chart.at(at);
        boolean named = item.kind() == Token.Kind.WORD && item.capital() && !chart.shouting() && item.entry() == null;
        boolean ofKind = named
                && kinds.closes(chart, at)
                && leads.lead(chart, at, at + 1).led();
        if (!named || !ofKind && !leads.isInside(chart, at) || NameRuns.isTitle(chart)) {
            return null;
        }
        int to = at + 1;
        while (to < chart.size()
                && chart.at(to).capital()
                && chart.at(to).entry() == null
                && chart.at(to).kind() == Token.Kind.WORD) {
            to++;
        }
        to = kinds.isKind(chart, to) ? to + 1 : to;
        Place name = new Place(chart.words(at, to), null, null, null, null, null, null, Precision.UNRESOLVED);
        Lead lead = leads.lead(chart, at, to);
        Role role = lead.role() == Role.BARE ? Role.SCENE : lead.role();
        return new Lead(chart, role, lead.near(), lead.listed(), lead.vague()).mention(at, to, name, false);
    }

    private static @Nullable Sense choose(Item item, boolean region, Map<String, Integer> countries) {
        Sense best = null;
        double highest = -1;
        for (Sense sense :
                item.entry() == null ? List.<Sense>of() : item.entry().senses()) {
            if (!sense.type().equals("place")) {
                continue;
            }
            String kind = sense.row().cell("kind");
            double score = countries.getOrDefault(sense.row().cell("country"), 0) * 4;
            score += switch (kind) {
                case "capital" -> 3;
                case "admin1" -> region ? 8 : 1;
                case "town" -> 2;
                default -> 0.5;
            };
            if (score > highest) {
                highest = score;
                best = sense;
            }
        }
        return best;
    }
}
