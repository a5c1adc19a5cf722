/**
 * Files and addresses to reports. In go paths, addresses and bytes, out come {@link Arrival}s, and one line for each input that
 * could not be read. {@code form} reads single documents, {@code web} fetches, {@code bytes} keeps all of it within limits.
 */
@NullMarked
package org.tallystick.app.intake;

import org.jspecify.annotations.NullMarked;
