/** What visitors did, kept by time, and what sold where. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "market",
      "platform :: access",
      "platform :: background",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: intake",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: signing",
      "platform :: store"
    })
package dev.vitrine.behaviour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
