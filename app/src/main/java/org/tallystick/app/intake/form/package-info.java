/** Forms that a report comes in: pages, PDF, rows, feeds. In go bytes or characters of one document, out come drafts of reports. */
@NullMarked
package org.tallystick.app.intake.form;

import org.jspecify.annotations.NullMarked;
