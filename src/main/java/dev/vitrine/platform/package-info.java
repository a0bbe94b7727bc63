/** Wiring that knows no commerce. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.vitrine.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
