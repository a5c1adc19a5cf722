package org.tallystick.app.ledger;

import java.util.function.Consumer;
import java.util.function.Function;

/** Reading a ledger and writing to it, over whatever connections. */
public interface Access {
    /** What {@code work} makes of the ledger as it stands. */
    <T> T read(Function<Snapshot, T> work);

    /** Records what {@code work} enters, all or nothing. */
    void write(Consumer<LedgerWriter> work);
}
