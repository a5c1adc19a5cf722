/**
 * The ledger: reports, readings, claims and reviews as entries that are only ever added, each chained to the one before by
 * its hash. In go readings and reviews, out come claims as they stand now or stood at any moment.
 */
@NullMarked
package org.tallystick.app.ledger;

import org.jspecify.annotations.NullMarked;
