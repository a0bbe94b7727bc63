/** What takes something off a basket: promotions, their conditions, codes and limits. */
@NamedInterface("promotion")
@NullMarked
package dev.vitrine.pricing.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
