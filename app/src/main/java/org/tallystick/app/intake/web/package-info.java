/**
 * Fetching with manners. In goes an address, out comes what it answers, or one line on why not: robots.txt is obeyed, hosts are
 * asked once a second, addresses that are not public are refused, size and time are bounded.
 */
@NullMarked
package org.tallystick.app.intake.web;

import org.jspecify.annotations.NullMarked;
