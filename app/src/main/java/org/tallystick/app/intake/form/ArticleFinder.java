package org.tallystick.app.intake.form;

import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.ResourceRows;

/** Finds the text of the article of a page: where the page marks it, else where readability sees it. */
final class ArticleFinder {
    private static final List<Evaluator> BOILERPLATE =
            ResourceRows.of(ArticleFinder.class, "page-boilerplate.txt").stream()
                    .map(row -> QueryParser.parse(row[0]))
                    .toList();

    /** Shortest body that is taken because the page marks it, and most of what readability may give to be doubted; characters. */
    private static final int SHORT = 250;

    /** Least letters and digits of an article: one sentence with a figure, a speaker and a place. */
    private static final int LEAST = 60;

    /** Share of the letters of a part that may stand in links before it is no article. */
    private static final double LINKED = 0.5;

    /** Elements of a page, its boilerplate left out, up to which readability is asked. */
    private static final int MOST_ELEMENTS = 20_000;

    /** Parts that are marked as an article which are looked at. */
    private static final int CANDIDATES = 20;

    /** Fewest characters of a line before the end of its first sentence. */
    private static final int SENTENCE = 30;

    private static final String ENDS = ".!?\u2026\u3002\u061F\u06D4";
    private static final String CLOSING = "\"'\u2019\u201D\u00BB)";

    private ArticleFinder() {}

    /** The text of the article of {@code page}, which is changed; null when there is none. */
    static @Nullable String find(Document page) {
        clean(page);
        dropDates(page);
        if (PartSize.in(PartSize.of(page), page).letters() < LEAST) {
            return null;
        }
        String marked = longest(page, "[itemprop=articleBody]");
        if (marked != null && marked.length() >= SHORT) {
            return marked;
        }
        String read = readable(page);
        if (read != null && read.length() >= SHORT) {
            return read;
        }
        String best = marked;
        for (String other :
                new @Nullable String[] {longest(page, "article"), longest(page, "main, [role=main]"), read}) {
            if (other != null && (best == null || best.length() < LEAST)) {
                best = other;
            }
        }
        return best;
    }

    private static void clean(Document page) {
        Map<Element, PartSize> sizes = PartSize.of(page);
        int all = PartSize.in(sizes, page).letters();
        for (Evaluator selector : BOILERPLATE) {
            for (Element part : page.select(selector)) {
                PartSize size = PartSize.in(sizes, part);
                if (part.parent() != null && size.letters() * 2 <= all && !size.heading()) {
                    part.remove();
                }
            }
        }
    }

    /** A line that holds the date of the page and nothing else is no part of the article. */
    private static void dropDates(Document page) {
        Map<Element, PartSize> sizes = PartSize.of(page);
        for (Element time : page.select("time")) {
            int letters = PartSize.in(sizes, time).letters();
            Element line = time;
            while (line.parent() != null && PartSize.in(sizes, line.parent()).letters() == letters) {
                line = line.parent();
            }
            if (line.isBlock() && line.parent() != null) {
                line.remove();
            }
        }
    }

    private static @Nullable String longest(Document page, String selector) {
        String longest = null;
        for (Element part : page.select(selector).stream().limit(CANDIDATES).toList()) {
            String text = isArticle(part) ? PageText.of(part) : null;
            if (text != null && (longest == null || text.length() > longest.length())) {
                longest = text;
            }
        }
        return longest;
    }

    private static @Nullable String readable(Document page) {
        if (page.select("*").size() > MOST_ELEMENTS) {
            return null;
        }
        // Printing with indents, which readability does on its way, is not linear in the page.
        Document copy = page.clone();
        copy.outputSettings().prettyPrint(false);
        Element content = new Readability4J(page.location(), copy).parse().getArticleContent();
        return content != null && isArticle(content) ? PageText.of(content) : null;
    }

    /** Whether a part holds a sentence, and more words than links. */
    private static boolean isArticle(Element part) {
        String text = PageText.of(part);
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= LEAST && hasSentence(text) && part.select("a").text().length() <= LINKED * text.length();
    }

    /** Whether a line ends a sentence, or goes on behind the end of one. */
    private static boolean hasSentence(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                start = i + 1;
            } else if (ENDS.indexOf(c) >= 0 && i - start >= SENTENCE) {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                if (Character.isWhitespace(next) || CLOSING.indexOf(next) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
