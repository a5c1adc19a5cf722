/** The reader's door: text in, claims out, no file, network, clock or log. Only this package ties the stages together. */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
