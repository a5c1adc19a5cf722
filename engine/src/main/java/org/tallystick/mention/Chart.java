package org.tallystick.mention;

import java.util.List;
import org.tallystick.model.Span;

/**
 * A sentence as items, in order.
 *
 * @param number position of the sentence in its report, from 0
 * @param span where the sentence stands
 * @param opensParagraph whether a paragraph starts with it
 * @param shouting whether it is all in capitals, so that capitals tell nothing
 */
public record Chart(String text, int number, Span span, boolean opensParagraph, boolean shouting, List<Item> items) {
    /** Number of items. */
    public int size() {
        return items.size();
    }

    /** The item at {@code i}. */
    public Item at(int i) {
        return items.get(i);
    }

    /** Whether there is an item at {@code i}, and it belongs to a class in {@code bits}. */
    public boolean is(int i, long bits) {
        return i >= 0 && i < items.size() && items.get(i).is(bits);
    }

    /** Whether any item belongs to a class in {@code bits}. */
    public boolean any(long bits) {
        for (Item item : items) {
            if (item.is(bits)) {
                return true;
            }
        }
        return false;
    }

    /** The words from item {@code from} up to, not including, item {@code to}. */
    public Span span(int from, int to) {
        return new Span(items.get(from).span().start(), items.get(to - 1).span().end());
    }

    /** The words from item {@code from} up to, not including, item {@code to}, as text. */
    public String words(int from, int to) {
        return span(from, to).of(text);
    }
}
