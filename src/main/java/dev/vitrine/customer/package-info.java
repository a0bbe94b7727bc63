/** People who buy: their accounts, sessions and addresses. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "market",
      "platform :: background",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: mutation",
      "platform :: signing",
      "platform :: store"
    })
package dev.vitrine.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
