package org.tallystick.app.accuracy;

import java.util.ArrayList;
import java.util.List;

/** A page of which the part between two comments is written by the build, and the rest by hand. */
record FiguresPage(String text) {
    private static final String START = "<!-- figures -->\n";
    private static final String END = "<!-- /figures -->";

    FiguresPage {
        if (!text.contains(START) || text.indexOf(END) < text.indexOf(START)) {
            throw new IllegalArgumentException("no lines " + START.strip() + " and " + END + ", in that order");
        }
    }

    /** What stands between the comments. */
    String figures() {
        return text.substring(text.indexOf(START) + START.length(), text.indexOf(END));
    }

    /** The page with {@code figures} between the comments. */
    FiguresPage with(String figures) {
        return new FiguresPage(
                text.substring(0, text.indexOf(START) + START.length()) + figures + text.substring(text.indexOf(END)));
    }

    /** The lines of the page that {@code figures} lacks, then those that the page lacks; none when they are equal to the letter. */
    List<String> differences(String figures) {
        List<String> differences = new ArrayList<>();
        if (!figures.equals(figures())) {
            missing(figures(), figures).forEach(line -> differences.add("committed " + line));
            missing(figures, figures()).forEach(line -> differences.add("measured  " + line));
            if (differences.isEmpty()) {
                differences.add("the order of the lines, or an empty line");
            }
        }
        return differences;
    }

    private static List<String> missing(String here, String there) {
        List<String> lines = there.lines().toList();
        return here.lines().filter(line -> !lines.contains(line)).toList();
    }
}
