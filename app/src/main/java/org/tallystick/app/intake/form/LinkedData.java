package org.tallystick.app.intake.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.ResourceRows;

/** What the JSON-LD of a page says of its article, in the words of schema.org. */
final class LinkedData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ARTICLES = ResourceRows.of(LinkedData.class, "page-types.txt").stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    /** How deep an article may lie in graphs and lists. */
    private static final int DEPTH = 6;

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    /** Reads {@code page}; what is no JSON is passed over. */
    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode found = article(JSON.readTree(script.data()), DEPTH);
                if (found != null) {
                    return new LinkedData(found);
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return new LinkedData(MissingNode.getInstance());
    }

    private static @Nullable JsonNode article(@Nullable JsonNode node, int depth) {
        if (node == null || depth == 0) {
            return null;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            return node;
        }
        for (JsonNode part : node.isArray() ? node : node.path("@graph")) {
            JsonNode found = article(part, depth - 1);
            if (found != null) {
                return found;
            }
        }
        return node.isObject() ? article(node.get("mainEntity"), depth - 1) : null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) {
            String name = type.asText();
            return ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1));
        }
        for (JsonNode one : type) {
            if (one.isTextual() && isArticle(one)) {
                return true;
            }
        }
        return false;
    }

    /** The value of {@code field} as page-fields.tsv calls it; null when it is not said. */
    @Nullable
    String field(String field) {
        return switch (field) {
            case "title" -> words(article.path("headline"));
            case "publisher" -> words(article.path("publisher"));
            case "byline" -> words(article.path("author"));
            case "published" -> words(article.path("datePublished"));
            case "language" -> words(article.path("inLanguage"));
            default -> null;
        };
    }

    /** A text, the name of a thing, or the first of several. */
    private static @Nullable String words(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() || node.get(0).isArray() ? null : words(node.get(0));
        }
        JsonNode name = node.isObject() ? node.path("name") : node;
        return name.isTextual() && !name.asText().isBlank() ? name.asText().strip() : null;
    }
}
