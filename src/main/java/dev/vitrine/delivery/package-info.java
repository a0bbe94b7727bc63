/** How things travel to whom: methods, zones, rates. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "market",
      "platform :: access",
      "platform :: graphql",
      "platform :: mutation",
      "platform :: snapshot"
    })
package dev.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
