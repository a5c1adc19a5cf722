package org.tallystick.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tallystick.app.cli.Main;
import org.tallystick.model.Report;

/** Reads a stream that is larger than the heap of the Java that reads it, through the command line as a user would. */
final class Stream {
    /** The largest heap of the reading Java, in MB. */
    static final int HEAP = 256;

    /** How much it is given to read, in MB. */
    static final int LENGTH = 300;

    private static final long MEGA = 1_000_000;

    private Stream() {}

    /** Whether the command line reads {@code reports} over and over, up to {@code megabytes}, without fault. */
    static boolean passes(List<Report> reports, int megabytes) throws IOException, InterruptedException {
        List<byte[]> lines = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (Report report : reports) {
            lines.add((json.writeValueAsString(Map.of("id", report.id(), "text", report.text())) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "read",
                        "--format",
                        "jsonl",
                        "-")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = new BufferedOutputStream(process.getOutputStream())) {
            long left = megabytes * MEGA;
            for (int i = 0; left > 0; i++) {
                byte[] line = lines.get(i % lines.size());
                in.write(line);
                left -= line.length;
            }
        } catch (IOException e) {
            process.waitFor();
            return false;
        }
        return process.waitFor() == 0;
    }
}
