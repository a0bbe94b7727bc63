/** What was bought: orders as they were placed, and what became of them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "customer",
      "inventory :: reservation",
      "market",
      "payment",
      "platform :: access",
      "platform :: graphql",
      "platform :: live",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: signing",
      "pricing :: quote"
    })
package dev.vitrine.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
