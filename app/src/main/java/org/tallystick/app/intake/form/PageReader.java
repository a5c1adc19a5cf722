package org.tallystick.app.intake.form;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Undecodable;

/** A page of HTML to the article on it. */
public final class PageReader {
    /** Elements within elements; what is deeper counts as beside. */
    private static final int DEEPEST = 200;

    /** Tags before a page is taken apart, and elements after: what takes apart is not linear in them. */
    private static final int MOST_TAGS = 120_000;

    private static final int MOST_ELEMENTS = 50_000;

    private PageReader() {}

    /**
     * The article of {@code page}.
     *
     * @param charset what its sender says it is in; null when there was no sender
     * @param address where it stood; empty when unknown
     * @throws NoReport when there is none
     */
    public static Draft read(byte[] page, @Nullable String charset, String address) throws NoReport {
        String html = PageCharset.decode(page, charset);
        if (html == null) {
            throw new NoReport(Undecodable.MESSAGE);
        }
        if (html.isBlank()) {
            throw new NoReport("empty; expected a page with an article");
        }
        try {
            return read(html, address);
        } catch (RuntimeException | StackOverflowError e) {
            throw new NoReport(
                    "a page that cannot be taken apart (" + e.getClass().getSimpleName() + "); save its text as .txt");
        }
    }

    private static Draft read(String html, String address) throws NoReport {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new NoReport("a page of more than 120,000 tags; save its text as .txt");
        }
        Document page = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(DEEPEST));
        if (page.select("*").size() > MOST_ELEMENTS) {
            throw new NoReport("a page of more than 50,000 elements; save its text as .txt");
        }
        PageFields fields = new PageFields(page);
        String title = fields.title();
        String publisher = fields.publisher();
        String published = fields.published();
        String url = fields.url();
        String language = fields.language();
        String where = url == null ? address : url;
        String text = ArticleFinder.find(page);
        if (text == null) {
            throw new NoReport("no article found on this page; if it has one, save its text as .txt");
        }
        return new Draft(
                withoutHeading(text, title),
                title,
                publisher,
                published == null ? Dates.inPath(where) : published,
                url,
                language);
    }

    /** The plain text of a piece of HTML that is all article, as in a feed. */
    static String text(String html) {
        return PageText.of(Jsoup.parseBodyFragment(html).body());
    }

    /** Leaves the title out where the text only repeats it on its first lines. */
    private static String withoutHeading(String text, @Nullable String title) {
        String[] parts = text.split("\n\n", 2);
        return title != null && parts.length == 2 && parts[0].strip().equalsIgnoreCase(title) ? parts[1] : text;
    }
}
