/** What a basket costs, to the last cent: sums, discounts, delivery and tax that add up. */
@NamedInterface("quote")
@NullMarked
package dev.vitrine.pricing.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
