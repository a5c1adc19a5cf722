package org.tallystick.model;

/** A stretch of a report's text, half-open {@code [start, end)} in UTF-16 code units. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") does not run forwards from 0");
        }
    }

    /** The words of {@code text} that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
