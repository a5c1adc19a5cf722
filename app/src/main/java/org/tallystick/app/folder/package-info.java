/** Where the system keeps data of programs. In goes the environment, out comes a folder. */
@NullMarked
package org.tallystick.app.folder;

import org.jspecify.annotations.NullMarked;
