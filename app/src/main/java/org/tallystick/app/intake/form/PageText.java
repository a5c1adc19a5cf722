package org.tallystick.app.intake.form;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a part of a page as plain text: an empty line between paragraphs, a line for each item of a list, the cells of a
 * table between upright strokes.
 */
final class PageText implements NodeVisitor {
    private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;

    private PageText() {}

    /** The text of {@code part}. */
    static String of(Node part) {
        PageText words = new PageText();
        part.traverse(words);
        return words.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                breaks++;
                space = false;
            } else if (CELLS.contains(element.normalName())) {
                cell(element);
            } else {
                part(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !CELLS.contains(element.normalName())) {
            part(element);
        }
    }

    private void part(Element element) {
        if (LINES.contains(element.normalName())) {
            breaks = Math.max(breaks, 1);
        } else if (element.isBlock() || element.normalName().equals("article")) {
            breaks = insideLine(element) ? Math.max(breaks, 1) : 2;
        }
    }

    /** Blocks in items and rows, say a paragraph in a list, do not part them further; nor do the parts of a table. */
    private static boolean insideLine(Element element) {
        Element around = element.parent();
        for (int up = 0; around != null && up < 3; up++) {
            if (LINES.contains(around.normalName()) || CELLS.contains(around.normalName())) {
                return true;
            }
            around = around.parent();
        }
        return Set.of("thead", "tbody", "tfoot").contains(element.normalName());
    }

    private void cell(Element element) {
        if (element.previousElementSibling() != null) {
            if (breaks > 0 || space) {
                breaks = 0;
                space = false;
            }
            text.append(" |");
            space = true;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0) {
                space = true;
            } else if (c != 0xAD && c != 0x200B && c != 0xFEFF && !Character.isISOControl(c)) {
                part();
                text.appendCodePoint(c);
            }
        }
    }

    /** Writes what parts the next word from the last one. */
    private void part() {
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append(breaks > 1 ? "\n\n" : "\n");
            } else if (space) {
                text.append(' ');
            }
        }
        breaks = 0;
        space = false;
    }
}
