/**
 * The demo shop: a catalogue that is made up, line by line, for the public import, and its drawn
 * pictures.
 */
@NullMarked
package dev.vitrine.demo;

import org.jspecify.annotations.NullMarked;
