/** The user's own gazetteer: an extract of GeoNames in, a place source for the engine out. Nothing is fetched. */
@NullMarked
package org.tallystick.app.gazetteer;

import org.jspecify.annotations.NullMarked;
