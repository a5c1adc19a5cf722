package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.WireCredit.Layout;
import org.tallystick.model.Span;

/** Reads the words of a credit: "ANP/AFP", "By Jane Roe, Reuters", "mit Material von dpa und AFP", "© 2023 AFP". Thread-safe. */
final class CreditWords {
    /** Most words of a line that is nothing but a credit. */
    private static final int LONGEST = 14;

    private static final Pattern PIECE = Pattern.compile("[^,/|;&+\u2022\u00B7\u2013\u2014()\\[\\]]+");
    /** Most words of the name of a writer or outlet, with what leads the agency in. */
    private static final int MOST_PARTS = 6;

    /** Most letters of a particle within a name: "van", "del". */
    private static final int PARTICLE = 3;

    private static final Pattern NAME_ENDS = Pattern.compile("\\s+");
    private static final Pattern YEAR = Pattern.compile("(?:\\d{4}\\s+)?");

    private final Agencies agencies;
    private final Set<String> by;
    private final Set<String> source;
    private final Set<String> right;
    private final Set<String> with;
    private final Set<String> leadWords;
    private final Set<String> and;
    private final Set<String> behind;
    private final Set<String> picture;
    private final Set<String> talk;

    CreditWords(Agencies agencies) {
        this.agencies = agencies;
        this.by = agencies.words("by");
        this.source = agencies.words("source");
        this.right = agencies.words("right");
        this.with = agencies.words("with");
        this.leadWords =
                with.stream().flatMap(lead -> NAME_ENDS.splitAsStream(lead)).collect(Collectors.toUnmodifiableSet());
        this.and = agencies.words("and");
        this.behind = agencies.words("behind");
        this.picture = agencies.words("picture");
        this.talk = agencies.words("talk");
    }

    /** Adds the agencies of words that name nothing else, "ANP/AFP" or "with AFP and Reuters"; false when they name something else. */
    boolean names(String words, int at, Layout layout, Map<String, WireCredit> found) {
        Piece all = new Piece(words, at).without(with).without(source).without(by);
        List<WireCredit> credits = new ArrayList<>();
        for (Piece piece : pieces(all)) {
            WireCredit credit = credit(piece, layout);
            if (credit == null && !and.contains(piece.lower())) {
                return false;
            }
            if (credit != null) {
                credits.add(credit);
            }
        }
        credits.forEach(credit -> found.putIfAbsent(credit.agency(), credit));
        return !credits.isEmpty();
    }

    /** Adds the agencies of a line, if it is a credit and nothing else. */
    void line(String text, Span line, Map<String, WireCredit> found) {
        if (line.end() - line.start() > LONGEST * 12) {
            return;
        }
        String words = line.of(text);
        String[] spaced = words.toLowerCase(Locale.ROOT).split("[\\s,:/|;.]+");
        if (spaced.length > LONGEST
                || Arrays.stream(spaced).anyMatch(word -> picture.contains(word) || talk.contains(word))) {
            return;
        }
        Piece all = new Piece(words, line.start()).trimmed();
        if (names(all.words, all.at, Layout.LINE, found) || before(all, found)) {
            return;
        }
        Piece beside = all.behindAny(with);
        if (beside != null) {
            boolean titled = isTitle(words.substring(0, beside.at - line.start()));
            if (titled && names(beside.words, beside.at, Layout.LINE, found)) {
                return;
            }
        }
        Piece rest = all.without(by);
        List<Piece> pieces = pieces(rest);
        boolean credited = rest != all || words.indexOf('/') >= 0 || words.indexOf('|') >= 0;
        if (credited && pieces.stream().allMatch(piece -> isTitle(piece.words))) {
            pieces.forEach(piece -> names(piece.words, piece.at, Layout.LINE, found));
        }
    }

    /** Whether words could name a writer, an outlet or an agency: few, with a capital each but for leads and particles. */
    private boolean isTitle(String words) {
        String bare = new Piece(words, 0).trimmed().words;
        if (agencies.named(bare).isPresent()) {
            return true;
        }
        String[] parts = NAME_ENDS.split(bare);
        return parts.length <= MOST_PARTS && Arrays.stream(parts).allMatch(part -> isNamePart(part));
    }

    private boolean isNamePart(String part) {
        return part.length() <= PARTICLE
                || !Character.isLowerCase(part.codePointAt(0))
                || leadWords.contains(part.toLowerCase(Locale.ROOT));
    }

    /** A line whose agency is followed by words such as "contributed to this report" or led in by "©". */
    private boolean before(Piece all, Map<String, WireCredit> found) {
        Piece owned = all.without(right);
        if (owned != all) {
            Matcher year = YEAR.matcher(owned.words);
            owned = year.lookingAt() ? owned.from(year.end()) : owned;
        }
        Piece cut = owned.cutAt(behind).trimmed();
        return cut != all && names(cut.words, cut.at, Layout.LINE, found);
    }

    private @Nullable WireCredit credit(Piece piece, Layout layout) {
        Piece bare = piece.without(and).trimmed();
        Optional<String> agency = agencies.named(piece.words).or(() -> agencies.named(bare.words));
        boolean whole = agencies.named(piece.words).isPresent();
        Piece name = whole ? piece : bare;
        return agency.map(id -> new WireCredit(id, layout, new Span(name.at, name.at + name.words.length())))
                .orElse(null);
    }

    /** The parts between commas, slashes and words such as "and", without blanks around them. */
    private List<Piece> pieces(Piece all) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(all.words);
        while (matcher.find()) {
            Piece piece = all.from(matcher.start())
                    .upTo(matcher.end() - matcher.start())
                    .trimmed();
            if (agencies.named(piece.words).isPresent()) {
                pieces.add(piece);
                continue;
            }
            int from = 0;
            for (int i = 0; i < piece.words.length(); i = piece.words.indexOf(' ', i) + 1) {
                int end = piece.words.indexOf(' ', i);
                String word = piece.words.substring(i, end < 0 ? piece.words.length() : end);
                if (i > 0 && and.contains(word.toLowerCase(Locale.ROOT))) {
                    add(pieces, piece.from(from).upTo(i - from));
                    from = i + word.length();
                }
                if (end < 0) {
                    break;
                }
            }
            add(pieces, piece.from(from));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        Piece trimmed = piece.trimmed();
        if (!trimmed.words.isEmpty()) {
            pieces.add(trimmed);
        }
    }
}
