/** What one shopper means to buy: carts, their lines and prices, wishlists, and signing in. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour :: visitor",
      "behaviour",
      "catalog",
      "customer",
      "delivery",
      "inventory",
      "inventory :: reservation",
      "listing :: storefront",
      "market",
      "order",
      "platform :: background",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: live",
      "platform :: mutation",
      "platform :: notification",
      "platform :: outbox",
      "platform :: signing",
      "platform :: store",
      "pricing",
      "pricing :: promotion",
      "pricing :: quote",
      "social :: friend",
      "social :: link"
    })
package dev.vitrine.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
