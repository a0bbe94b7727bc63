/** What visitors did, kept by time, and what sold where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"market", "platform :: intake", "platform :: outbox"})
package dev.vitrine.behaviour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
