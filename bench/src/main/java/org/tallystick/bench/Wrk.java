package org.tallystick.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.bench.PageSpeed.Load;

/** The machine's wrk, which asks for pages at little cost of its own. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec: *([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: *([0-9]+)");
    private static final Pattern SOCKETS =
            Pattern.compile("Socket errors: connect ([0-9]+), read ([0-9]+), write ([0-9]+), timeout ([0-9]+)");

    private Wrk() {}

    static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    /** What {@code users} get who ask for {@code paths} by turns. */
    static Load load(String base, List<String> paths, int users, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("tallystick", ".lua");
        StringBuilder lua = new StringBuilder("local paths = {\n");
        paths.forEach(path -> lua.append("  [[").append(path).append("]],\n"));
        lua.append("}\nlocal turn = 0\nrequest = function()\n  turn = turn % #paths + 1\n"
                + "  return wrk.format(\"GET\", paths[turn], { [\"Accept\"] = \"text/html\" })\nend\n");
        Files.writeString(script, lua);
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c" + users, "-d" + seconds + "s", "-s", script.toString(), base)
                .redirectErrorStream(true)
                .start();
        String told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Files.delete(script);
        Matcher rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IllegalStateException("wrk said: " + told);
        }
        return new Load(Double.parseDouble(rate.group(1)), sum(FAILED, told) + sum(SOCKETS, told));
    }

    private static int sum(Pattern pattern, String told) {
        Matcher found = pattern.matcher(told);
        int sum = 0;
        if (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                sum += Integer.parseInt(found.group(i));
            }
        }
        return sum;
    }
}
