package org.tallystick.app.review;

/** What stands around an anchor, to be compared with what stands around a place in another text. */
final class Context {
    /** Share by which the text around a place may be longer than the context, so that an inserted word costs nothing. */
    private static final double SLACK = 1.5;

    private final Anchor anchor;

    Context(Anchor anchor) {
        this.anchor = anchor;
    }

    /** Code units of the context. */
    int length() {
        return anchor.prefix().length() + anchor.suffix().length();
    }

    /** Whether all of a full context on one side stands at {@code place}: the other side may have been cut or rewritten. */
    boolean hasWholeSide(String text, int place) {
        int behind = place + anchor.quote().length();
        String prefix = anchor.prefix();
        String suffix = anchor.suffix();
        return prefix.length() >= Anchor.CONTEXT - 1 && text.startsWith(prefix, place - prefix.length())
                || suffix.length() >= Anchor.CONTEXT - 1 && text.startsWith(suffix, behind);
    }

    /** How many code units of the context stand, in order, around {@code place}; at most {@link #length()}. */
    int kept(String text, int place) {
        int behind = place + anchor.quote().length();
        int reach = (int) (Anchor.CONTEXT * SLACK);
        return common(anchor.prefix(), text.substring(Math.max(0, place - reach), place))
                + common(anchor.suffix(), text.substring(behind, Math.min(text.length(), behind + reach)));
    }

    /** Length of the longest common subsequence of two short texts. */
    private static int common(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
