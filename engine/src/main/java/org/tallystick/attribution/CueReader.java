package org.tallystick.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Claimant;
import org.tallystick.text.Token;

/**
 * Finds what makes the sources of a sentence speak: a source before its word of speech governs what follows, one after it ("said X",
 * "aldus X") what went before, one behind a preposition ("according to X") its sentence; the pack's own rules the rest.
 */
final class CueReader {
    private static final Set<String> CARRIERS =
            Set.of("agency", "newspaper", "broadcaster", "magazine", "news-site", "media");

    private static final String LABEL = "attribution.label";

    /** Most items between a source and the colon of its label. */
    private static final int LONGEST_BYWORD = 4;

    private final Pack pack;
    private final SubjectReader subjects;
    private final Strangers strangers;
    private final RuledCues rules;
    private final long speech;
    private final long prep;
    private final long opener;
    private final long semicolon;
    private final long passable;
    private final long receiver;
    private final long backCue;
    private final long comma;
    private final long colon;
    private final long number;
    private final long aux;
    private final long told;
    private final long conj;
    private final long demonym;
    private final long spoken;
    private final long sub;
    private final long one;
    private final long det;

    CueReader(Pack pack) {
        this.pack = pack;
        this.subjects = new SubjectReader(pack);
        this.strangers = new Strangers(pack);
        this.rules = new RuledCues(pack, subjects);
        this.speech = pack.type("speech");
        this.prep = pack.type("attr-prep");
        this.opener = pack.types("comma", "quote", "said-opener", "mark");
        this.semicolon = pack.type("semicolon");
        this.passable = pack.types("adverb", "weekday", "when", "time-prep", "month", "quote");
        this.receiver = pack.type("receiver");
        this.backCue = pack.type("back-cue");
        this.comma = pack.type("comma");
        this.colon = pack.type("colon");
        this.number = pack.type("number");
        this.aux = pack.type("aux");
        this.told = pack.types("number", "harm");
        this.conj = pack.type("conj");
        this.demonym = pack.type("demonym");
        this.spoken = pack.types("actor", "nation", "country", "office");
        this.sub = pack.type("sub");
        this.det = pack.type("det");
        this.one = pack.type("one");
    }

    /** The cues of a sentence whose sources are {@code here}; {@code known} are those of the sentences before it. */
    List<Cue> read(Chart chart, List<Source> here, KnownSources known) {
        return new Sentence(chart, here, known).cues();
    }

    /** One sentence, while its cues are found. */
    private final class Sentence {
        private final Chart chart;
        private final List<Source> here;
        private final KnownSources known;
        private final List<Cue> found = new ArrayList<>();

        private Sentence(Chart chart, List<Source> here, KnownSources known) {
            this.chart = chart;
            this.here = here;
            this.known = known;
        }

        private List<Cue> cues() {
            for (int i = 0; i < chart.size(); i++) {
                Item item = chart.at(i);
                Cue cue =
                        item.is(prep) ? according(i) : item.is(backCue) ? back(i) : item.is(speech) ? spoken(i) : null;
                if (cue != null) {
                    found.add(cue);
                }
            }
            found.addAll(rules.read(chart, here, known));
            if (found.isEmpty()) {
                labelled();
            }
            found.forEach(cue -> known.spoke(cue.source()));
            return found;
        }

        private @Nullable Cue according(int at) {
            Source source = subjects.startingAt(chart, here, at + 1, 3);
            source = source == null ? strangers.unknown(chart, at + 1) : source;
            if (source == null) {
                return null;
            }
            boolean trailing = chart.is(at - 1, opener) && at > 3;
            boolean inserted = chart.is(source.to(), comma);
            return cue(
                    at,
                    clauseStart(at, trailing),
                    trailing && !inserted ? at : chart.size(),
                    source,
                    "attribution.according");
        }

        private @Nullable Cue back(int at) {
            Source after = here.stream()
                    .filter(s -> s.from() > at && s.from() <= at + 6)
                    .findFirst()
                    .orElse(null);
            Source source = after == null ? subjects.subject(chart, here, at) : after;
            return source == null ? null : cue(at, 0, chart.size(), source, "attribution.back");
        }

        private Cue cue(int at, int from, int to, Source source, String rule) {
            return new Cue(at, from, to, known.resolved(source, here), null, rule, List.of());
        }

        /** A source put before a colon or, at the end, behind a dash or in brackets: "Police: 12 dead", "12 dead - police". */
        private void labelled() {
            if (here.isEmpty()) {
                return;
            }
            Source first = here.get(0);
            Source last = here.get(here.size() - 1);
            here.stream().filter(this::isBeforeNumber).forEach(source -> found.add(new Cue(
                    source.from(), source.to(), chart.size(), known.resolved(source, here), null, LABEL, List.of())));
            if (!found.isEmpty()) {
                return;
            }
            if (isFirst(first) && (isSpeaker(first) || isStamped(first)) && colonAfter(first)) {
                found.add(new Cue(
                        first.from(),
                        0,
                        chart.size(),
                        known.resolved(first, here),
                        null,
                        LABEL,
                        List.of()));
            } else if (last.from() > 3
                    && chart.size() - last.to() <= 2
                    && isSetOff(last.from() - 1)
                    && isSpeaker(last)
                    && !"armed-group".equals(last.claimant().kind())) {
                found.add(new Cue(
                        last.from(),
                        0,
                        chart.size(),
                        known.resolved(last, here),
                        null,
                        LABEL,
                        List.of()));
            }
        }

        /** Whether a source is one of its own and no carrier. */
        private boolean isSpeaker(Source source) {
            String kind = source.claimant().kind();
            return !KnownSources.isPronoun(source.claimant()) && kind != null && !CARRIERS.contains(kind);
        }

        /** Whether a source is put before its number: "take the ministry of health: 638 dead". */
        private boolean isBeforeNumber(Source source) {
            boolean near = chart.is(source.to() + 1, number) || chart.is(source.to() + 2, number);
            return chart.is(source.to(), colon) && near && isSpeaker(source);
        }

        /** Whether a name stands behind a time of day, as the entries of a live report open. */
        private boolean isStamped(Source source) {
            return source.person() != null && source.from() > 0 && isStamp(0);
        }

        private boolean isStamp(int at) {
            return Character.isDigit(chart.text().charAt(chart.at(at).span().start()));
        }

        /** Whether a colon follows a source, or stands behind what is said of it: "Kenya's Red Cross on Twitter: ...". */
        private boolean colonAfter(Source source) {
            for (int i = source.to(); i < Math.min(chart.size(), source.to() + LONGEST_BYWORD); i++) {
                if (chart.is(i, colon)) {
                    return true;
                }
                if (chart.is(i, told | aux | sub | comma)) {
                    return false;
                }
            }
            return false;
        }

        /** Whether nothing but marks and a time of day stands before a source. */
        private boolean isFirst(Source source) {
            for (int i = 0; i < source.from(); i++) {
                if (chart.at(i).kind() == Token.Kind.WORD && !isStamp(i)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a dash or an opening bracket stands at {@code at}. */
        private boolean isSetOff(int at) {
            char c = chart.text().charAt(chart.at(at).span().start());
            return c == '(' || c == '-' || c == '\u2013' || c == '\u2014';
        }

        private @Nullable Cue spoken(int verb) {
            if (chart.is(verb - 1, det | one | demonym) && !chart.is(verb - 1, spoken)) {
                return null;
            }
            Sense word = chart.at(verb).sense("speech");
            boolean passive = subjects.isPassive(chart, verb);
            Source before = chart.is(verb - 1, conj) ? coordinated(verb) : null;
            before = before == null && !passive ? subjects.subject(chart, here, verb) : before;
            boolean tells = chart.is(verb, receiver);
            boolean inverted = before == null
                    || verb == 0
                    || chart.is(verb - 1, opener)
                    || pack.verbFinal() && chart.is(verb - 1, passable);
            Source after = inverted && !passive && !(tells && before != null)
                    ? subjects.startingAt(chart, here, verb + 1, 3)
                    : null;
            if (before == null && after == null && !passive) {
                before = strangers.someone(chart, verb);
                after = before == null && inverted ? strangers.someoneAfter(chart, verb) : null;
            }
            if (after != null
                    && (before == null || chart.is(verb - 1, opener) && !subjects.enclosed(chart, before, verb))) {
                boolean whole = verb <= 2 || !chart.is(verb - 1, opener);
                int from = clauseStart(verb, true);
                return new Cue(
                        verb,
                        whole ? Math.min(from, verb) : from,
                        whole ? chart.size() : verb,
                        known.resolved(after, here),
                        word,
                        "attribution.after",
                        List.of());
            }
            if (before == null) {
                return null;
            }
            boolean ends = verb >= chart.size() - 3 || restIsShort(verb) || isInserted(before, verb);
            int from = ends ? clauseStart(before.from(), true) : before.from();
            return new Cue(
                    verb,
                    from,
                    chart.size(),
                    known.resolved(before, here),
                    word,
                    "attribution.subject",
                    carriers(verb));
        }

        /** The carriers that a source told: "told the AFP agency". */
        private List<Claimant> carriers(int verb) {
            List<Claimant> chain = new ArrayList<>();
            for (Source source : here) {
                String kind = source.claimant().kind();
                if (source.from() > verb && source.from() <= verb + 3 && kind != null && CARRIERS.contains(kind)) {
                    chain.add(source.claimant());
                }
            }
            return chain;
        }

        /** The subject that a verb behind "and" shares with the verb of speech before it. */
        private @Nullable Source coordinated(int verb) {
            for (int i = found.size() - 1; i >= 0; i--) {
                Cue cue = found.get(i);
                if (cue.rule().equals("attribution.subject") && cue.at() < verb) {
                    return cue.source();
                }
            }
            return null;
        }

        /** Whether "X said" is put in between commas, so that it governs both sides. */
        private boolean isInserted(Source source, int verb) {
            if (!chart.is(source.from() - 1, opener)) {
                return false;
            }
            for (int i = verb + 1; i < Math.min(chart.size(), verb + 7); i++) {
                if (chart.is(i, comma | colon)) {
                    return true;
                }
                if (chart.is(i, told | sub | speech)) {
                    return false;
                }
            }
            return false;
        }

        private boolean restIsShort(int verb) {
            for (int i = verb + 1; i < chart.size() && !chart.is(i, semicolon); i++) {
                if (chart.is(i, told)) {
                    return false;
                }
            }
            return true;
        }

        /** First item of the clause of {@code at}: behind a semicolon, and behind the sources that spoke before if {@code others}. */
        private int clauseStart(int at, boolean others) {
            int start = 0;
            for (Cue cue : others ? found : List.<Cue>of()) {
                start = Math.max(start, Math.min(at, cue.source().to()));
            }
            for (int i = at - 1; i >= start; i--) {
                if (chart.is(i, semicolon)) {
                    return i + 1;
                }
            }
            return start;
        }
    }
}
