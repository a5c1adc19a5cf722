package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of which the part between two comments is written by the build, and the rest by hand. {@code name} is the comments' word. */
record FiguresPage(String text, String name) {
    private static final Path COMMITTED = Path.of("..", "docs", "accuracy.md");

    FiguresPage {
        if (!text.contains(start(name)) || text.indexOf(end(name)) < text.indexOf(start(name))) {
            throw new IllegalArgumentException(
                    "no lines " + start(name).strip() + " and " + end(name) + ", in that order");
        }
    }

    /** Fails when docs/accuracy.md does not say what was {@code measured}; writes it there first when the build asks for that. */
    static void check(String name, String measured) throws IOException {
        if ("write".equals(System.getProperty("accuracy"))) {
            Files.writeString(COMMITTED, committed(name).with(measured).text());
        }
        assertThat(committed(name).differences(measured))
                .as("docs/accuracy.md is not what was measured; `./build accuracy` writes its figures anew")
                .isEmpty();
    }

    private static FiguresPage committed(String name) throws IOException {
        return new FiguresPage(Files.readString(COMMITTED), name);
    }

    private static String start(String name) {
        return "<!-- " + name + " -->\n";
    }

    private static String end(String name) {
        return "<!-- /" + name + " -->";
    }

    /** What stands between the comments. */
    String figures() {
        return text.substring(text.indexOf(start(name)) + start(name).length(), text.indexOf(end(name)));
    }

    /** The page with {@code figures} between the comments. */
    FiguresPage with(String figures) {
        String before =
                text.substring(0, text.indexOf(start(name)) + start(name).length());
        return new FiguresPage(before + figures + text.substring(text.indexOf(end(name))), name);
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
