/** Ids that prove by themselves that they were given out by this shop. */
@NullMarked
@NamedInterface("signing")
package dev.vitrine.platform.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
