package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Languages are known from the packs alone. */
class LanguageNeutralTest {
    private static final Pattern CODE = Pattern.compile("\"(nl|en|de|fr|xx)\"");

    /** Its "en" is a form of the Arabic article, not a code. */
    private static final String ARTICLES = "TransliterationKey.java";

    @Test
    void noSourceOfTheEngineNamesALanguage() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(LanguageNeutralTest::isScanned).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (CODE.matcher(lines.get(i)).find()) {
                        found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isScanned(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith(ARTICLES);
    }
}
