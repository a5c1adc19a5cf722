/** The claims that questions are asked of: those of a ledger, or of reports that are read for it. */
@NullMarked
package org.tallystick.app.dispute;

import org.jspecify.annotations.NullMarked;
