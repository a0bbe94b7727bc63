/** Programs of merchants and storefronts: their API keys and what these allow. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform :: access",
      "platform :: graphql",
      "platform :: intake",
      "platform :: mutation",
      "platform :: snapshot"
    })
package dev.vitrine.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
