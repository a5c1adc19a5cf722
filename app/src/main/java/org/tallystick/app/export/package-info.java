/** Readings to formats: JSON lines, CSV, text for a terminal. */
@NullMarked
package org.tallystick.app.export;

import org.jspecify.annotations.NullMarked;
