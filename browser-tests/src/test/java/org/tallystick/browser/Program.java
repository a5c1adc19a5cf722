package org.tallystick.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, serving a ledger of its own. */
final class Program implements AutoCloseable {
    private static final Path JAR = Path.of("../app/target/tallystick.jar").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: +(http://[^/ ]+)(\\S*)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;

    /** Where its pages are: {@code http://127.0.0.1:7171}. */
    final String base;

    /** Path of the page that it names to begin with. */
    final String first;

    private Program(Process process, String base, String first) {
        this.process = process;
        this.base = base;
        this.first = first;
    }

    /** The demo, whose ledger has the samples. */
    static Program demo(Path folder) {
        return start(folder, "demo", "--ledger", folder.resolve("demo.tally").toString());
    }

    /** The pages of a new ledger. */
    static Program empty(Path folder) {
        return start(folder, "serve", "--ledger", folder.resolve("new.tally").toString());
    }

    private static Program start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtallystick.home=",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path errors = folder.resolve("errors.txt");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("..").toFile())
                    .redirectError(errors.toFile())
                    .start();
            BufferedReader out = process.inputReader();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher pages = PAGES.matcher(line);
                if (pages.find()) {
                    return new Program(process, pages.group(1), pages.group(2));
                }
            }
            throw new IllegalStateException("the program ended: " + Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code path} answers to a program. */
    JsonNode json(String path) {
        try {
            return JSON.readTree(URI.create(base + path).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
