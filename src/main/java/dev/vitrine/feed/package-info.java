/** What the shop shows to one visitor, and why. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "behaviour",
      "behaviour :: visitor",
      "catalog",
      "catalog :: storefront",
      "customer",
      "listing :: assembly",
      "listing :: index",
      "listing :: query",
      "listing :: shelf",
      "listing :: storefront",
      "market",
      "platform :: background",
      "platform :: access",
      "platform :: graphql",
      "platform :: idempotency",
      "platform :: intake",
      "platform :: mutation",
      "platform :: snapshot",
      "platform :: store",
      "social :: friend",
      "style",
      "style :: advice",
      "style :: opinion",
      "style :: quiz"
    })
package dev.vitrine.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
