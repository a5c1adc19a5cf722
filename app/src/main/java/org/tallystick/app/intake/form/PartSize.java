package org.tallystick.app.intake.form;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * How much an element of a page holds.
 *
 * @param letters characters of its text but for blanks
 * @param heading whether the main heading of the page is in it
 */
record PartSize(int letters, boolean heading) {
    private static final PartSize NOTHING = new PartSize(0, false);

    /** The sizes of all elements of {@code page} that hold something, found in one pass. */
    static Map<Element, PartSize> of(Document page) {
        Map<Element, PartSize> sizes = new IdentityHashMap<>();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    int letters = (int) text.getWholeText()
                            .chars()
                            .filter(c -> !Character.isWhitespace(c))
                            .count();
                    grow(node.parent(), new PartSize(letters, false));
                } else if (node instanceof Element element
                        && element.normalName().equals("h1")) {
                    grow(element, new PartSize(0, true));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    grow(element.parent(), in(sizes, element));
                }
            }

            private void grow(@Nullable Node node, PartSize by) {
                if (node instanceof Element element) {
                    sizes.merge(element, by, PartSize::plus);
                }
            }
        });
        return sizes;
    }

    /** The size of {@code part} in {@code sizes}. */
    static PartSize in(Map<Element, PartSize> sizes, Element part) {
        return sizes.getOrDefault(part, NOTHING);
    }

    private PartSize plus(PartSize other) {
        return new PartSize(letters + other.letters, heading || other.heading);
    }
}
