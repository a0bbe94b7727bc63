/**
 * Search that understands shoppers: what they mean, how they spell it, what fits when nothing does,
 * and what merchants want to be found.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "catalog",
      "catalog :: storefront",
      "listing :: assembly",
      "listing :: index",
      "listing :: plain",
      "listing :: query",
      "listing :: storefront",
      "market",
      "platform :: access",
      "platform :: background",
      "platform :: graphql",
      "platform :: intake",
      "platform :: language",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: snapshot",
      "platform :: store"
    })
package dev.vitrine.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
