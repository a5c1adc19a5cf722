package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.model.Reading;

/** Texts made to hurt: whatever repeats, reading takes time and memory in proportion to the length, and never fails. */
class HostileInputTest {
    /** UTF-16 units of the shorter text; the longer one is {@link #TIMES} as long. */
    private static final int SHORT = 8_000;

    private static final int TIMES = 8;

    /** Times as much a linear reading may take beyond {@link #TIMES}, for caches, collections and chance; a square one takes 8. */
    private static final int GENEROUS = 3;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void costsInProportionToItsLength(HostileText hostile) {
        String small = hostile.text(SHORT);
        String large = hostile.text(SHORT * TIMES);
        Cost warm = cost(hostile, small);
        Cost one = warm.least(cost(hostile, small));
        Cost many = cost(hostile, large);
        if (many.nanos > one.nanos * TIMES * GENEROUS) {
            one = one.least(cost(hostile, small)).least(cost(hostile, small));
            many = many.least(cost(hostile, large));
        }
        assertThat(many.nanos).as("CPU time").isLessThan(one.nanos * TIMES * GENEROUS);
        assertThat(many.bytes).as("bytes allocated").isLessThan(one.bytes * TIMES * 2);
    }

    /** What a reading cost this thread. */
    private record Cost(long nanos, long bytes) {
        Cost least(Cost other) {
            return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
        }
    }

    private static Cost cost(HostileText hostile, String text) {
        long nanos = THREAD.getCurrentThreadCpuTime();
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        Reading reading = hostile.read(text);
        Cost cost = new Cost(THREAD.getCurrentThreadCpuTime() - nanos, THREAD.getCurrentThreadAllocatedBytes() - bytes);
        SoundReading.check(reading);
        return cost;
    }
}
