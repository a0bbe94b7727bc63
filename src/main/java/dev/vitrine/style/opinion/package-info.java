/** What visitors say of products that they tried. */
@NullMarked
@NamedInterface("opinion")
package dev.vitrine.style.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
