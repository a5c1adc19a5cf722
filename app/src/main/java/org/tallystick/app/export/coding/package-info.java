/**
 * Claims as rows of other people's event data. In goes a claim that people were killed, out come the columns of UCDP and ACLED,
 * with one figure by a named policy; what a single claim cannot tell stays empty.
 */
@NullMarked
package org.tallystick.app.export.coding;

import org.jspecify.annotations.NullMarked;
