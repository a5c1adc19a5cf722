/** Questions, as people and programs read them: the interval plot with its sentences, lists, and JSON lines. */
@NullMarked
package org.tallystick.app.export.dispute;

import org.jspecify.annotations.NullMarked;
