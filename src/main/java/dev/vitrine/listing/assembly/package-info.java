/**
 * A product as a market shows it, in all of the market's locales and currencies: assembled once,
 * stored in the market's index and shown on product pages.
 *
 * <p>Texts are maps from locale tag to text and hold every locale that a fallback chain of the
 * market can lead to. Amounts are in the currency's smallest unit unless said otherwise.
 */
@NullMarked
@NamedInterface("assembly")
package dev.vitrine.listing.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
