package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.tallystick.model.Claim;

/** Claims in the order of their reports, where those that reviews changed would stand last by their numbers. */
record ReportOrder(Handle handle, Columns columns) {
    /** The numbers in the order of the reports, in sets of whole reports; all but the last have {@code size} or more. */
    List<BitSet> pages(BitSet numbers, int size) {
        List<BitSet> pages = new ArrayList<>();
        BitSet page = new BitSet();
        long report = -1;
        int held = 0;
        for (long key : keys(numbers)) {
            if (held >= size && key >>> Integer.SIZE != report) {
                pages.add(page);
                page = new BitSet();
                held = 0;
            }
            report = key >>> Integer.SIZE;
            page.set((int) key);
            held++;
        }
        if (held > 0) {
            pages.add(page);
        }
        return pages;
    }

    /** The first {@code most} of the numbers in the order of the reports, or the last of them. */
    BitSet cut(BitSet numbers, int most, boolean last) {
        long[] keys = keys(numbers);
        int from = last ? Math.max(0, keys.length - most) : 0;
        BitSet cut = new BitSet();
        Arrays.stream(keys, from, Math.min(keys.length, from + most)).forEach(key -> cut.set((int) key));
        return cut;
    }

    /** What stands for the claims {@code numbers}, in their order, report by report and there as the text goes. */
    <T> List<T> sorted(BitSet numbers, List<T> given, Function<T, Claim> claim) {
        long[] reports = columns.values(handle, Field.REPORT, numbers);
        return IntStream.range(0, reports.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> reports[i])
                        .thenComparingInt(
                                i -> claim.apply(given.get(i)).evidence().span().start())
                        .thenComparingInt(i -> start(claim.apply(given.get(i)))))
                .map(given::get)
                .toList();
    }

    private static int start(Claim claim) {
        return claim.quantity() == null ? 0 : claim.quantity().span().start();
    }

    /** The entry of the report in the upper half, the number of the claim in the lower, in ascending order. */
    private long[] keys(BitSet numbers) {
        long[] keys = columns.values(handle, Field.REPORT, numbers);
        int number = -1;
        for (int i = 0; i < keys.length; i++) {
            number = numbers.nextSetBit(number + 1);
            keys[i] = keys[i] << Integer.SIZE | number;
        }
        Arrays.sort(keys);
        return keys;
    }
}
