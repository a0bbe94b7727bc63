/** Advisers, who see the profiles of those visitors who allow it, and choose for them. */
@NullMarked
@NamedInterface("advice")
package dev.vitrine.style.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
