/**
 * Sentences to items: words with their classes, figures with what they count. In goes a sentence, out comes a {@link
 * org.tallystick.mention.Chart} that patterns are matched over.
 */
@NullMarked
package org.tallystick.mention;

import org.jspecify.annotations.NullMarked;
