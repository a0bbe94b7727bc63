/** Wiring that knows no commerce: GraphQL, stores' clients, outbox, imports, snapshots. */
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package dev.vitrine.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
