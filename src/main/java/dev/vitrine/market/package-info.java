/** Where a caller shops: market, locale chain, currency, money, localised text. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform :: access",
      "platform :: graphql",
      "platform :: intake",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: snapshot"
    })
package dev.vitrine.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
