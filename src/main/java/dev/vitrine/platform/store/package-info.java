/** The stores' clients: waiting for them, guarding calls to them, telling how they are. */
@NamedInterface("store")
@NullMarked
package dev.vitrine.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
