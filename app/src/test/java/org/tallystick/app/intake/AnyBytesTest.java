package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;

/** Whatever lies in a file, under whatever name: nothing is thrown, it takes no time, and there is a report or a line. */
class AnyBytesTest {
    private static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "any-bytes-" + ProcessHandle.current().pid());

    @BeforeContainer
    static void make() throws IOException {
        Files.createDirectories(FOLDER);
    }

    @AfterContainer
    static void remove() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(Kinds.endings().split(", "));
    }

    private static void survives(String ending, byte[] content) throws IOException {
        Path file = Files.write(FOLDER.resolve("x" + ending), content);
        Gathered found =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> Gathered.of(Inputs.RULES, file.toString()));
        assertThat(found.arrivals().size()
                        + found.skipped().size()
                        + found.notes().size())
                .as("%s of %s", ending, Arrays.toString(content))
                .isPositive();
        assertThat(found.skipped())
                .allSatisfy(skipped -> assertThat(skipped.why())
                        .isNotBlank()
                        .doesNotContain("\n")
                        .hasSizeLessThan(600));
    }

    @Property(tries = 500)
    void survivesRandomBytes(@ForAll("endings") String ending, @ForAll byte[] content) throws IOException {
        survives(ending, content);
    }

    /** Real files with some of their bytes changed, or cut off. */
    @Property(tries = 400)
    void survivesDamage(
            @ForAll @IntRange(min = 0, max = 6) int kind, @ForAll("endings") String ending, @ForAll long seed)
            throws IOException {
        byte[] good = whole().get(kind);
        Random random = new Random(seed);
        byte[] damaged = random.nextInt(3) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(8); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        survives(ending, damaged);
    }

    private static List<byte[]> whole() throws IOException {
        byte[] page = Inputs.page("nl-omroep.html");
        List<Inputs.Kept> records = List.of(
                new Inputs.Kept("https://a.example/1", 200, "text/html", page),
                new Inputs.Kept("https://a.example/2", 200, "text/plain", Inputs.bytes("Two died.")));
        return List.of(
                page,
                Inputs.pdf(List.of(List.of("On 12 March 14 civilians were killed.", "", "More were wounded."))),
                Inputs.warc(false, records),
                Inputs.warc(true, records),
                Inputs.zip(Map.of("a.txt", Inputs.bytes("One died."), "b.html", page)),
                Inputs.gzip(page),
                Inputs.bytes("<rss version='2.0'><channel><title>t</title><item><title>x</title><description>"
                        + "Twelve died. ".repeat(100) + "</description></item></channel></rss>"));
    }
}
