/**
 * A product as a market shows it: put together from every feature, kept in the market's index,
 * listed with facets, shown on its page.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "behaviour :: visitor",
      "catalog",
      "catalog :: storefront",
      "customer",
      "inventory",
      "market",
      "platform :: access",
      "platform :: background",
      "platform :: graphql",
      "platform :: intake",
      "platform :: language",
      "platform :: mutation",
      "platform :: notification",
      "platform :: outbox",
      "platform :: snapshot",
      "platform :: store",
      "pricing",
      "review",
      "style",
      "style :: quiz"
    })
package dev.vitrine.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
