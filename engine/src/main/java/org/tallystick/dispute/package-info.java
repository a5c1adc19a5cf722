/**
 * Which reports are copies of one another, and how many independent voices stand behind a statement. In go texts and claims, out
 * come families of copies and counts of publications, outlets and origins, each merging with its reason.
 */
@NullMarked
package org.tallystick.dispute;

import org.jspecify.annotations.NullMarked;
