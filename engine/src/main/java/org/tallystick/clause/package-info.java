/**
 * Figures to findings: which harm a figure counts, of whom, and by whom. In goes a chart with its figures, out come findings that
 * know nothing yet of claimant, place and time.
 */
@NullMarked
package org.tallystick.clause;

import org.jspecify.annotations.NullMarked;
