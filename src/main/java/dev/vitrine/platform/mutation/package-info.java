/**
 * Merchants' changes by mutation: an input becomes the line that an import would bring, so that
 * both ways check and merge alike.
 */
@NullMarked
@NamedInterface("mutation")
package dev.vitrine.platform.mutation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
