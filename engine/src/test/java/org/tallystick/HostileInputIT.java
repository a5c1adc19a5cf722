package org.tallystick;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten megabytes of one thing: no error, and no more memory than the tests have. */
class HostileInputIT {
    private static final int TEN_MEGABYTES = 10_000_000;

    /** The worst of their kind; a pack that looks into compounds has the most to do. */
    private static final Set<String> NAMES = Set.of(
            "digits",
            "opening quotes",
            "one word",
            "dots",
            "newlines",
            "commas",
            "number words",
            "harm part",
            "right to left",
            "HTML",
            "brackets",
            "NUL");

    static Stream<HostileText> texts() {
        return HostileText.all()
                .filter(t -> NAMES.contains(t.name()) && t.pack().compounds());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTenMegabytes(HostileText hostile) {
        String text = hostile.text(TEN_MEGABYTES);
        assertThatCode(() -> SoundReading.check(hostile.read(text))).doesNotThrowAnyException();
    }
}
