/** The columns of the ledger's tables. In go claims and reports, out come rows, and what a column is in words and as a schema. */
@NullMarked
package org.tallystick.app.export.table;

import org.jspecify.annotations.NullMarked;
