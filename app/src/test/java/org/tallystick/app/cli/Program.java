package org.tallystick.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which can be killed, or run under limits of the operating system. */
final class Program {
    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; its output goes to files in {@code folder}. */
    static Program start(Path folder, String... arguments) throws IOException {
        return startUnder("", folder, arguments);
    }

    /** Starts it in a shell that first runs {@code limits}, say {@code ulimit -f 100;}. */
    static Program startUnder(String limits, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                limits + " exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        return new Program(
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start(),
                out,
                err);
    }

    boolean running() {
        return process.isAlive();
    }

    /** Waits until it has ended; its exit code. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** Whether it has ended by itself after so many milliseconds at most. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends it as a power cut would; whether it still ran. */
    boolean kill() throws InterruptedException {
        boolean ran = process.isAlive();
        process.destroyForcibly().waitFor();
        return ran;
    }

    /** The lines it printed in full. */
    List<String> lines() throws IOException {
        String all = Files.readString(out);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    /** What it told on standard error. */
    String told() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }
}
