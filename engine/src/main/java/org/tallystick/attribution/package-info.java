/** Who says so: sources in a sentence, the words that make them speak, and how far their word reaches. In go charts, out comes a claimant for any item. */
@NullMarked
package org.tallystick.attribution;

import org.jspecify.annotations.NullMarked;
