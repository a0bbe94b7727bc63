/** Getting paid: payments, and the providers that carry them out behind one port. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "market",
      "platform :: background",
      "platform :: graphql",
      "platform :: mutation",
      "platform :: outbox",
      "platform :: signing"
    })
package dev.vitrine.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
