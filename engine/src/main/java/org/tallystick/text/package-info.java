/**
 * Characters to sentences and tokens. In goes a report's text, out come spans whose offsets always count in that text; nothing
 * here knows a language beyond the few settings it is given.
 */
@NullMarked
package org.tallystick.text;

import org.jspecify.annotations.NullMarked;
