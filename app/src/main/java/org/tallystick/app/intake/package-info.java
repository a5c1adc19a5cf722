/** Files to reports. In go paths and bytes, out come reports, and one line for each input that could not be read. */
@NullMarked
package org.tallystick.app.intake;

import org.jspecify.annotations.NullMarked;
