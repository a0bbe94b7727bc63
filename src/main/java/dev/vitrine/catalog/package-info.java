/** Products, categories, attributes, brands and collections as merchants wrote them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "market",
      "platform :: access",
      "platform :: graphql",
      "platform :: intake",
      "platform :: measure",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: snapshot"
    })
package dev.vitrine.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
