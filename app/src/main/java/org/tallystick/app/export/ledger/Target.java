package org.tallystick.app.export.ledger;

import java.io.Closeable;
import java.io.IOException;

/** Where an export goes: nothing of it is seen until it is kept, and closed without that it leaves nothing behind. */
interface Target extends Closeable {
    /** Gives what was written its name, in place of what had it. */
    void keep() throws IOException;
}
