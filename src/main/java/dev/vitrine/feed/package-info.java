/** What the shop shows to one visitor, and why. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "behaviour :: visitor",
      "catalog",
      "catalog :: storefront",
      "listing :: index",
      "listing :: query",
      "listing :: shelf",
      "listing :: storefront",
      "market",
      "platform :: background",
      "platform :: graphql",
      "platform :: snapshot",
      "platform :: store"
    })
package dev.vitrine.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
