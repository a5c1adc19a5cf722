package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsIT {
    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void readsEveryNumberThatCanBeSpelledOut(String code) {
        assertThat(NumberWordsTest.wrong(code, n -> true)).isEmpty();
    }
}
