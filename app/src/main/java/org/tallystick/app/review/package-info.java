/**
 * What reviews need of readings: anchors that survive a changed text, reviews bound to the claims of a new reading, what changed
 * between two readings, and how far reviewers agree. In go texts, claims and reviews as values, out come findings about them.
 */
@NullMarked
package org.tallystick.app.review;

import org.jspecify.annotations.NullMarked;
