/** Who shops, with or without an account, and what they agreed to. */
@NullMarked
@NamedInterface("visitor")
package dev.vitrine.behaviour.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
