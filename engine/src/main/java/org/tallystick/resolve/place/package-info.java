/** Words to places: gazetteer senses chosen by context, and the place that belongs to a figure. */
@NullMarked
package org.tallystick.resolve.place;

import org.jspecify.annotations.NullMarked;
