package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.Product;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives what products refer to, from memory. */
@Component
class ReferenceReader {

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<Brands> brands;
  private final Snapshot<CustomFields> customFields;

  ReferenceReader(
      Snapshot<CategoryTree> categories,
      Snapshot<Attributes> attributes,
      Snapshot<Brands> brands,
      Snapshot<CustomFields> customFields) {
    this.categories = categories;
    this.attributes = attributes;
    this.brands = brands;
    this.customFields = customFields;
  }

  /**
   * What these products refer to. A product can be read before the news of its brand-new category
   * has reached this instance: then everything is read anew.
   */
  Mono<Reference> of(Collection<Product> products) {
    Reference current = current();
    return products.stream().allMatch(current::knowsAllOf) ? Mono.just(current) : refreshed();
  }

  private Reference current() {
    return new Reference(
        categories.current(), attributes.current(), brands.current(), customFields.current());
  }

  /** Reads anew whatever products refer to. */
  Mono<Reference> refreshed() {
    return Mono.when(
            categories.refresh(), attributes.refresh(), brands.refresh(), customFields.refresh())
        .then(Mono.fromSupplier(this::current));
  }
}
