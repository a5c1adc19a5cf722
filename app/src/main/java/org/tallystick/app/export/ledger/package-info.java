/**
 * Exports of the ledger. In go claims with their reports, grouped by report, one at a time; out comes a file or folder in a
 * format that others know, whole or not at all.
 */
@NullMarked
package org.tallystick.app.export.ledger;

import org.jspecify.annotations.NullMarked;
