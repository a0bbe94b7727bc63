/** What shoppers see of categories, brands and collections, and where pages live. */
@NullMarked
@NamedInterface("storefront")
package dev.vitrine.catalog.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
