/** Words to parties: the side that people, doers and sources belong to. */
@NullMarked
package org.tallystick.resolve.actor;

import org.jspecify.annotations.NullMarked;
