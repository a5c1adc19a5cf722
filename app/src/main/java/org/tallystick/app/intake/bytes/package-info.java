/** Bytes on their way in, within limits. In go streams of any length, out come bytes, characters and lines that fit in memory. */
@NullMarked
package org.tallystick.app.intake.bytes;

import org.jspecify.annotations.NullMarked;
