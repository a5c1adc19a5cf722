/** The pages and their addresses: requests in, pages, JSON and CSV out. */
@NullMarked
package org.tallystick.app.web;

import org.jspecify.annotations.NullMarked;
