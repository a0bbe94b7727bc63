/** Turns a cart into an order, once: who buys, where it goes, how it travels, how it is paid. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour :: recording",
      "behaviour :: visitor",
      "cart",
      "customer",
      "delivery",
      "inventory",
      "inventory :: reservation",
      "listing :: storefront",
      "market",
      "order",
      "payment",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: live",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: signing",
      "pricing :: promotion",
      "pricing :: quote"
    })
package dev.vitrine.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
