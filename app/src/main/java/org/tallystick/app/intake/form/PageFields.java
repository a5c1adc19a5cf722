package org.tallystick.app.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.ResourceRows;

/** What a page says of its article: in JSON-LD, in its head, in marked elements. {@code page-fields.tsv} says where to look. */
final class PageFields {
    private record Place(String field, Evaluator selector, String attribute) {}

    private static final List<Place> PLACES = ResourceRows.of(PageFields.class, "page-fields.tsv").stream()
            .map(row -> new Place(row[0], QueryParser.parse(row[1]), row[2]))
            .toList();

    /** What stands between a headline and the name of the site. */
    private static final Pattern SITE = Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00B7-]\\s+");

    private static final int LONGEST = 300;

    private final Document page;
    private final LinkedData data;

    PageFields(Document page) {
        this.page = page;
        this.data = LinkedData.of(page);
    }

    @Nullable
    String title() {
        String title = first("title", value -> value);
        if (title == null) {
            return null;
        }
        String site = publisher();
        String[] parts = SITE.split(title);
        if (site != null && parts.length > 1 && parts[parts.length - 1].equalsIgnoreCase(site)) {
            return title.substring(0, title.lastIndexOf(parts[parts.length - 1]))
                    .replaceFirst("\\s+[|\u2013\u2014\u00BB\u00B7-]\\s+$", "");
        }
        return title;
    }

    /** The site, else whoever wrote it. */
    @Nullable
    String publisher() {
        String site = first("publisher", value -> value);
        return site == null ? first("byline", value -> value) : site;
    }

    /** The first date that is one. */
    @Nullable
    String published() {
        return first("published", Dates::of);
    }

    /** The address it says it has, with a scheme. */
    @Nullable
    String url() {
        return first("url", value -> value.matches("(?i)https?://[^\\s/]+.*") ? value : null);
    }

    /** The first language tag, in the form nl or nl-BE. */
    @Nullable
    String language() {
        return first("language", value -> {
            String tag = value.replace('_', '-');
            return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                    ? Locale.forLanguageTag(tag).toLanguageTag()
                    : null;
        });
    }

    private @Nullable String first(String field, UnaryOperator<@Nullable String> form) {
        String linked = data.field(field);
        String found = linked == null ? null : form.apply(cleaned(linked));
        for (int i = 0; found == null && i < PLACES.size(); i++) {
            Place place = PLACES.get(i);
            if (place.field().equals(field)) {
                found = in(place, form);
            }
        }
        return found;
    }

    private @Nullable String in(Place place, UnaryOperator<@Nullable String> form) {
        for (Element element : page.select(place.selector())) {
            String value = cleaned(value(element, place.attribute()));
            String found = value.isEmpty() || value.length() > LONGEST ? null : form.apply(value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The attribute; of an element that has its value in another place, that one. */
    private static String value(Element element, String attribute) {
        if (attribute.equals("text")) {
            return element.text();
        }
        String value = element.attr(attribute);
        return value.isEmpty() && attribute.equals("datetime") ? element.attr("content") : value;
    }

    /** JSON-LD and attributes may hold entities twice over. */
    private static String cleaned(String value) {
        String text = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
        return text.replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ").strip();
    }
}
