package org.tallystick;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.tallystick.model.Report;

/** Reads whatever Jazzer makes up. Its finds are kept under {@code src/test/resources} and replayed by every run. */
class ReadingFuzzTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();
    private static final List<String> LANGUAGES = List.copyOf(TALLYSTICK.languages());
    private static final List<String> DAYS = List.of("2024-05-15", "2024-05", "2024", "", "9999-12-31", "0000-01-01");

    @FuzzTest
    void readsAnything(FuzzedDataProvider data) {
        String language = data.pickValue(LANGUAGES);
        String published = data.pickValue(DAYS);
        String text = data.consumeRemainingAsString();
        SoundReading.check(TALLYSTICK.read(new Report("r", text, language, published, null, null, null)));
    }
}
