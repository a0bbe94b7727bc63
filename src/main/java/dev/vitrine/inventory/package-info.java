/** What is there to be bought, where it lies, and when it would arrive. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "market",
      "platform :: background",
      "platform :: graphql",
      "platform :: intake",
      "platform :: mutation",
      "platform :: outbox"
    })
package dev.vitrine.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
