/** The JSON shape of a claim. In goes a claim or its JSON, out comes the other; claim to JSON to claim is the same claim. */
@NullMarked
package org.tallystick.app.json;

import org.jspecify.annotations.NullMarked;
