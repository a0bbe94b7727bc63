/** How the words of a language are told apart, as the index tells them apart. */
@NullMarked
@NamedInterface("language")
package dev.vitrine.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
