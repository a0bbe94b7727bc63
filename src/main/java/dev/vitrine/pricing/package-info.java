/** What things cost: price entries as merchants made them, and the prices that markets show. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "market",
      "platform :: graphql",
      "platform :: intake",
      "platform :: measure",
      "platform :: mutation",
      "platform :: access",
      "platform :: outbox",
      "platform :: snapshot"
    })
package dev.vitrine.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
