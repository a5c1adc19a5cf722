/** The pages in a real browser. */
package org.tallystick.browser;
