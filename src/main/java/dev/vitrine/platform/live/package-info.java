/** News that clients wait for, told to every instance. */
@NamedInterface("live")
@NullMarked
package dev.vitrine.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
