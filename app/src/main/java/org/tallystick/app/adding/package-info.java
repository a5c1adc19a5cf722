/** Takes reports in, reads them with several threads and keeps them, in their order. */
package org.tallystick.app.adding;
