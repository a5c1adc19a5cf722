/** Words to windows: calendar words counted from the report's own date, and the window that belongs to a figure. */
@NullMarked
package org.tallystick.resolve.time;

import org.jspecify.annotations.NullMarked;
