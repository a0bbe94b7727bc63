/** Small reference data that every request reads: held in memory, renewed by event. */
@NullMarked
@NamedInterface("snapshot")
package dev.vitrine.platform.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
