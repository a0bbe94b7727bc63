/** Turns a cart into an order, once: who buys, where it goes, how it travels, how it is paid. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
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
      "platform :: signing",
      "pricing :: promotion",
      "pricing :: quote"
    })
package dev.vitrine.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
