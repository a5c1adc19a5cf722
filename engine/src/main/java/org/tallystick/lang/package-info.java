/**
 * Language packs: lexicons and rules as data, compiled once and shared. In go the tables and YAML files of a pack with the tables
 * that all languages share, out comes a {@link org.tallystick.lang.Pack} that the reader's stages look words up in.
 */
@NullMarked
package org.tallystick.lang;

import org.jspecify.annotations.NullMarked;
