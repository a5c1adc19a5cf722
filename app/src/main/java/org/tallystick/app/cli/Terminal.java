package org.tallystick.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What is known of the terminal. {@code System.console()} does not tell: from Java 22 on it is there for a pipe as well. */
final class Terminal {
    /** File descriptor of standard output. */
    static final int OUT = 1;

    /** File descriptor of standard error. */
    static final int ERR = 2;

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;

    private Terminal() {}

    /** Whether the stream with this descriptor is a terminal; no where that cannot be told. */
    static boolean is(int descriptor) {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            return false;
        }
        try {
            Path link = Path.of("/proc/self/fd/" + descriptor);
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            Process test = new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                    .inheritIO()
                    .start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Columns of the terminal that standard output is; when it is none, what COLUMNS says, else 100. */
    static int width() {
        if (!is(OUT)) {
            String said = Objects.requireNonNullElse(System.getenv("COLUMNS"), "");
            return said.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(said), NARROWEST, WIDEST) : USUAL_WIDTH;
        }
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] answer = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            int columns = answer.length == 2 ? Integer.parseInt(answer[1]) : 0;
            return columns <= 0 ? USUAL_WIDTH : Math.clamp(columns, NARROWEST, WIDEST);
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
