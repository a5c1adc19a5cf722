package org.tallystick.app.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;

/** Something that follows from the questions as they stand, made once for each state of the ledger. For many threads. */
final class ByView<T> {
    private final Function<Standing.View, T> maker;
    private volatile @Nullable Made<T> last;

    private record Made<T>(Standing.View view, T what) {}

    ByView(Function<Standing.View, T> maker) {
        this.maker = maker;
    }

    /** What follows from {@code view}. */
    T of(Standing.View view) {
        Made<T> known = last;
        return known != null && known.view() == view ? known.what() : make(view);
    }

    /** Many may ask at once for what is not there yet; one makes it. */
    private synchronized T make(Standing.View view) {
        Made<T> known = last;
        if (known == null || known.view() != view) {
            known = new Made<>(view, maker.apply(view));
            last = known;
        }
        return known.what();
    }
}
