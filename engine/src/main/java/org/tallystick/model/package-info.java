/**
 * The words of the product as values: reports, claims and their fields. In goes nothing but facts already established, out
 * come immutable records that reject nonsense when they are made.
 */
@NullMarked
package org.tallystick.model;

import org.jspecify.annotations.NullMarked;
