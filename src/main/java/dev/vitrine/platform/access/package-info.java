/** Who calls the management side, and what they may do there. */
@NullMarked
@NamedInterface("access")
package dev.vitrine.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
