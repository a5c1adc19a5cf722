package org.tallystick.app.accuracy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The hand-made reports that accuracy is measured on: who measures is skipped where there are none. */
final class Gold {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Gold() {}

    /** The folder that the property {@code tallystick.gold} or TALLYSTICK_GOLD names, else the one beside the checkout. */
    static Path folder() {
        String property = System.getProperty("tallystick.gold", System.getenv("TALLYSTICK_GOLD"));
        Path folder = property == null ? Path.of("..", "..", "shared", "gold") : Path.of(property);
        boolean there = Files.isDirectory(folder.resolve("articles"));
        if (!there) {
            System.out.println(
                    "skipped: no gold to measure accuracy on; name its folder with -Dtallystick.gold=FOLDER");
        }
        assumeTrue(there);
        return folder;
    }

    /** The reports of the gold in {@code folder}, sorted by file name. */
    static List<GoldReport> reports(Path folder) throws IOException {
        return in(folder.resolve("articles"));
    }

    /** The invented reports, which every checkout has, sorted by file name. */
    static List<GoldReport> invented() throws IOException {
        return in(Path.of("src", "test", "resources", "org", "tallystick", "app", "accuracy", "invented"));
    }

    private static List<GoldReport> in(Path folder) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                reports.add(report(Files.readString(file)));
            }
        }
        return reports;
    }

    /** The messages of MUC in {@code folder}. */
    static List<Message> messages(Path folder) throws IOException {
        List<Message> messages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("muc").resolve("dev.jsonl"))) {
            messages.add(message(line));
        }
        return messages;
    }

    static GoldReport report(String json) throws IOException {
        return JSON.readValue(json, GoldReport.class);
    }

    static Message message(String json) throws IOException {
        return JSON.readValue(json, Message.class);
    }
}
