/** What buyers say of products, and the ratings that this makes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "platform :: intake", "platform :: outbox"})
package dev.vitrine.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
