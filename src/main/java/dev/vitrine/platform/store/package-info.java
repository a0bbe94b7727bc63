/** Clients of the stores, made to fit reactive code. */
@NullMarked
@NamedInterface("store")
package dev.vitrine.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
