/** What customers show each other: friends, and links to things that carry who shared them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "behaviour :: recording",
      "behaviour :: visitor",
      "customer",
      "market",
      "platform :: access",
      "platform :: background",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: mutation",
      "platform :: signing"
    })
package dev.vitrine.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
