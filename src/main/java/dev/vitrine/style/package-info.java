/** What visitors like and which sizes they wear: as they say in quizzes, and as they show. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "behaviour :: visitor",
      "catalog",
      "catalog :: storefront",
      "market",
      "platform :: access",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: intake",
      "platform :: mutation",
      "platform :: snapshot"
    })
package dev.vitrine.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
