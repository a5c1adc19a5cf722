package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.Report;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/** One report of a page: its paragraphs, and beside each the cards of the claims that it holds. */
public final class HtmlArticle {
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\r?\\n");
    private static final int LONG_LINE = 120;

    private final Reading reading;
    private final CardWords words;
    private final Function<Claim, String> foot;
    private final String heading;
    private final String key;
    private final String lang;
    private final String text;

    /**
     * One report of a page.
     *
     * @param number as which it comes on its page, from 1
     * @param heading level of its title, 1 where the page is about it alone
     * @param words in which the cards speak
     * @param foot markup to stand at the foot of a claim's card
     */
    public HtmlArticle(Reading reading, int number, int heading, CardWords words, Function<Claim, String> foot) {
        this.reading = reading;
        this.words = words;
        this.foot = foot;
        this.heading = "h" + heading;
        this.key = "r" + number;
        this.text = reading.report().text();
        String language = reading.language() == null ? reading.report().language() : reading.language();
        this.lang = " lang=\"" + (language == null ? "" : Html.escaped(language)) + "\" dir=\"auto\"";
    }

    /** The report's headline, else its id. */
    static String title(Reading reading) {
        String title = reading.report().title();
        return title == null || title.isBlank() ? reading.report().id() : title;
    }

    /** Writes the article. */
    public void write(PrintWriter out) {
        out.println("<article id=\"" + key + "\">");
        head(out);
        List<Span> paragraphs = paragraphs();
        List<Marks.Piece> pieces = Marks.of(reading);
        int piece = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            out.print("<div class=\"para\"><p class=\"txt\"" + lang + ">");
            while (piece < pieces.size() && pieces.get(piece).span().end() <= paragraph.start()) {
                piece++;
            }
            for (int p = piece; p < pieces.size() && pieces.get(p).span().start() < paragraph.end(); p++) {
                out.print(marked(pieces.get(p), paragraph));
            }
            out.println("</p><div class=\"cards\">");
            int next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).start() : Integer.MAX_VALUE;
            cards(out, i == 0 ? 0 : paragraph.start(), next);
            out.println("</div></div>");
        }
        out.println("</article>");
    }

    private void head(PrintWriter out) {
        Report report = reading.report();
        List<String> facts = new ArrayList<>();
        facts.add("<span class=\"mono\">" + Html.escaped(report.id()) + "</span>");
        facts.add(Html.escaped(report.published() == null ? words.label("card.undated") : report.published()));
        facts.add(Html.escaped(report.publisher() == null ? words.label("card.unpublished") : report.publisher()));
        if (report.url() != null) {
            facts.add("<span class=\"mono\">" + Html.escaped(report.url()) + "</span>");
        }
        if (reading.pack() != null) {
            facts.add(Html.escaped(reading.pack()));
        }
        out.println("<p class=\"meta\"><span>" + String.join("</span><span>", facts) + "</span></p>");
        out.println("<" + heading + lang + ">" + Html.escaped(title(reading)) + "</" + heading + ">");
        if (reading.pack() == null) {
            out.println("<p class=\"note\"><b>" + label("card.unread") + "</b> " + label("card.unread.why") + "</p>");
        } else if (reading.claims().isEmpty()) {
            out.println("<p class=\"note\"><b>" + label("card.nothing") + "</b>"
                    + (reading.setAside().isEmpty() ? "" : " " + label("card.asides")) + "</p>");
            asides(out);
        }
    }

    private void asides(PrintWriter out) {
        if (!reading.setAside().isEmpty()) {
            out.println("<ul class=\"asides\">");
            for (SetAside aside : reading.setAside()) {
                out.println("<li><q" + lang + ">" + Html.escaped(aside.text()) + "</q>: "
                        + Html.escaped(aside.reason()) + " <span class=\"rule soft\">" + Html.escaped(aside.rule())
                        + "</span></li>");
            }
            out.println("</ul>");
        }
    }

    /** Split at blank lines; in a text without one at every line, unless its lines are broken to a short width. */
    private List<Span> paragraphs() {
        boolean blank = BLANK_LINE.matcher(text).find();
        boolean broken = !blank && text.lines().noneMatch(line -> line.length() > LONG_LINE);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        Matcher ends = (blank ? BLANK_LINE : LINE_END).matcher(text);
        while (!broken && ends.find()) {
            if (ends.start() > start) {
                paragraphs.add(new Span(start, ends.start()));
            }
            start = ends.end();
        }
        if (start < text.length() || paragraphs.isEmpty()) {
            paragraphs.add(new Span(start, text.length()));
        }
        return paragraphs;
    }

    private String marked(Marks.Piece piece, Span paragraph) {
        int start = Math.max(piece.span().start(), paragraph.start());
        int end = Math.min(piece.span().end(), paragraph.end());
        StringBuilder html = new StringBuilder();
        if (piece.span().start() >= paragraph.start()) {
            for (int number : piece.numbers()) {
                html.append("<a class=\"ref\" id=\"")
                        .append(key + "c" + number)
                        .append("\" href=\"#")
                        .append(key + "k" + number)
                        .append("\" aria-label=\"Claim " + number + "\">")
                        .append(number)
                        .append("</a>");
            }
        }
        String words = Html.escaped(text.substring(start, end));
        String classes = classes(piece);
        if (classes.isEmpty()) {
            return html.append(words).toString();
        }
        html.append("<span class=\"").append(classes).append('"');
        SetAside aside = piece.aside();
        if (aside != null) {
            html.append(" title=\"")
                    .append(Html.escaped(
                            this.words.label("card.aside") + ": " + aside.reason() + " (" + aside.rule() + ")"))
                    .append('"');
        }
        return html.append('>').append(words).append("</span>").toString();
    }

    private static String classes(Marks.Piece piece) {
        List<String> classes = new ArrayList<>();
        Claim figure = piece.figure();
        if (figure != null) {
            classes.add("f " + family(figure));
        }
        Claim claimed = piece.claimed();
        for (Marks.Mark mark : piece.marks()) {
            switch (mark) {
                case CLAIMANT -> classes.add(claimed == null ? "c" : "c" + interest(claimed));
                case VICTIMS -> classes.add("v");
                case PLACE -> classes.add("p");
                case TIME -> classes.add("t");
                case HEDGE -> classes.add("h");
                case ASIDE -> classes.add("no");
                case FIGURE -> {}
            }
        }
        return String.join(" ", classes);
    }

    /** The claimant's interest, only where the claim itself tells it; nothing is inferred from countries. */
    static String interest(Claim claim) {
        String side = claim.claimant() == null ? null : claim.claimant().side();
        if (side == null) {
            return "";
        }
        if (side.equals("third-party")) {
            return " i-third";
        }
        if (claim.victims() != null && side.equals(claim.victims().side())) {
            return " i-victim";
        }
        return claim.agent() != null && side.equals(claim.agent().side()) ? " i-accused" : "";
    }

    private static String family(Claim claim) {
        return switch (claim.measure()) {
            case KILLED, WOUNDED, CASUALTIES -> "people";
            case CAPTURED, MISSING, DISPLACED, DETAINED, ABDUCTED -> "held";
            case CLASHES, ATTACKS, LAUNCHED, INTERCEPTED, DESTROYED -> "event";
            case SHARE, RATIO -> "share";
            case CONTROL, MOVEMENT -> "state";
            case ASSESSMENT, FORECAST -> "judge";
        };
    }

    private void cards(PrintWriter out, int from, int to) {
        for (int i = 0; i < reading.claims().size(); i++) {
            Claim claim = reading.claims().get(i);
            int at = claim.evidence().span().start();
            if (at >= from && at < to) {
                card(out, claim, i + 1);
            }
        }
    }

    private void card(PrintWriter out, Claim claim, int number) {
        out.println("<section class=\"card " + family(claim) + "\" id=\"" + key + "k" + number
                + "\" aria-label=\"Claim "
                + number + "\"><div class=\"head\"><a class=\"k\" href=\"#" + key + "c" + number + "\">" + number
                + "</a><span><b>" + value(claim, "measure") + "</b> " + whom(claim) + "</span><span class=\"n\">"
                + value(claim, "figure")
                + "</span><span class=\"w\">" + value(claim, "claimant") + " · " + label("card.place") + ": "
                + value(claim, "place") + " · " + label("card.window") + ": " + value(claim, "time") + " · "
                + value(claim, "sure") + "</span></div>");
        out.println("<details><summary>" + label("card.why") + "</summary><table><thead><tr><th>" + label("card.field")
                + "</th><th>" + label("card.value") + "</th><th>" + label("card.words") + "</th><th>"
                + label("card.rule") + "</th></tr></thead><tbody>");
        for (Reason reason : claim.why()) {
            out.println("<tr><td>" + Html.escaped(reason.field()) + "</td><td>"
                    + value(claim, reason.field()) + "</td><td>" + words(claim, reason)
                    + "</td><td class=\"rule\">" + Html.escaped(reason.rule()) + "</td></tr>");
        }
        out.println("</tbody></table></details>" + foot.apply(claim) + "</section>");
    }

    private String label(String key) {
        return Html.escaped(words.label(key));
    }

    private String value(Claim claim, String field) {
        return Html.escaped(words.value(claim, field));
    }

    /** The words for those who suffered are the report's, the side is ours. */
    private String whom(Claim claim) {
        String words = claim.object() != null
                ? claim.object().text()
                : claim.victims() == null ? null : claim.victims().text();
        if (words == null || words.equalsIgnoreCase(claim.measure().word())) {
            return value(claim, "victims");
        }
        String side = claim.object() != null || claim.victims() == null
                ? null
                : claim.victims().side();
        return "<q" + lang + ">" + Html.escaped(words) + "</q>" + (side == null ? "" : " (" + Html.escaped(side) + ")");
    }

    private String words(Claim claim, Reason reason) {
        Span span = reason.span();
        if (span == null || span.end() > text.length()) {
            return "<span class=\"soft\">" + label("card.wordless") + "</span>";
        }
        return "<q" + lang + ">" + Html.escaped(span.of(text)) + "</q>"
                + (Words.distant(claim, span) ? " <span class=\"far\">" + label("card.distant") + "</span>" : "");
    }
}
