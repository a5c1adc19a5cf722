/** The command line: arguments in, words on a terminal and an exit code out. */
@NullMarked
package org.tallystick.app.cli;

import org.jspecify.annotations.NullMarked;
