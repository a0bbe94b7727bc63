package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.Product;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotFreshness;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives what products refer to, from memory. */
@Component
class ReferenceReader {

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<Brands> brands;
  private final Snapshot<CustomFields> customFields;
  private final SnapshotFreshness freshness;

  ReferenceReader(
      Snapshot<CategoryTree> categories,
      Snapshot<Attributes> attributes,
      Snapshot<Brands> brands,
      Snapshot<CustomFields> customFields,
      SnapshotFreshness freshness) {
    this.categories = categories;
    this.attributes = attributes;
    this.brands = brands;
    this.customFields = customFields;
    this.freshness = freshness;
  }

  /**
   * What these products refer to, as of now or later. A product can be read before the news of its
   * category has reached this instance.
   */
  Mono<Reference> of(Collection<Product> products) {
    return freshness
        .catchUp(List.of(categories, attributes, brands, customFields))
        .then(Mono.fromSupplier(this::current))
        .filter(current -> products.stream().allMatch(current::knowsAllOf))
        .switchIfEmpty(Mono.defer(this::refreshed));
  }

  private Reference current() {
    return new Reference(
        categories.current(), attributes.current(), brands.current(), customFields.current());
  }

  private Mono<Reference> refreshed() {
    return Mono.when(
            categories.refresh(), attributes.refresh(), brands.refresh(), customFields.refresh())
        .then(Mono.fromSupplier(this::current));
  }
}
