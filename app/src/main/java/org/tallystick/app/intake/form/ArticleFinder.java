package org.tallystick.app.intake.form;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final int MOST_ELEMENTS = 100_000;

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{L}\\p{N}][^\\n]{30,}[.!?\u2026\u3002\u061F\u06D4][\"'\u2019\u201D\u00BB)]*(?:\\s|$)");

    private ArticleFinder() {}

    /** The text of the article of {@code page}, which is changed; null when there is none. */
    static @Nullable String find(Document page) {
        clean(page);
        dropDates(page);
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
        int all = page.text().length();
        for (Evaluator selector : BOILERPLATE) {
            for (Element part : page.select(selector)) {
                if (part.parent() != null && part.text().length() * 2 <= all && part.selectFirst("h1") == null) {
                    part.remove();
                }
            }
        }
    }

    /** A line that holds the date of the page and nothing else is no part of the article. */
    private static void dropDates(Document page) {
        for (Element time : page.select("time")) {
            Element line = time;
            while (line.parent() != null && line.parent().text().equals(time.text())) {
                line = line.parent();
            }
            if (line.isBlock()) {
                line.remove();
            }
        }
    }

    private static @Nullable String longest(Document page, String selector) {
        String longest = null;
        for (Element part : page.select(selector)) {
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
        Element content =
                new Readability4J(page.location(), page.clone()).parse().getArticleContent();
        return content != null && isArticle(content) ? PageText.of(content) : null;
    }

    /** Whether a part holds a sentence, and more words than links. */
    private static boolean isArticle(Element part) {
        String text = PageText.of(part);
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= LEAST
                && SENTENCE.matcher(text).find()
                && part.select("a").text().length() <= LINKED * text.length();
    }
}
