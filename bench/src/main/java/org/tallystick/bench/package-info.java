/** How fast the engine reads: texts in, one table of figures against goals and yardsticks out. */
@NullMarked
package org.tallystick.bench;

import org.jspecify.annotations.NullMarked;
