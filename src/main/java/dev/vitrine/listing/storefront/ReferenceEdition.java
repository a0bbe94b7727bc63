package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Badges;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of the reference data that views are named by. What is kept of views carries
 * the count, as it carries that of the market's index.
 */
@Component
public class ReferenceEdition {

  private final Markets markets;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<Brands> brands;
  private final Snapshot<Collections> collections;
  private final Snapshot<Badges> badges;
  private final Snapshot<CustomFields> customFields;
  private final AtomicReference<Edition> latest = new AtomicReference<>(Edition.NONE);

  ReferenceEdition(
      Markets markets,
      Snapshot<CategoryTree> categories,
      Snapshot<Attributes> attributes,
      Snapshot<Brands> brands,
      Snapshot<Collections> collections,
      Snapshot<Badges> badges,
      Snapshot<CustomFields> customFields) {
    this.markets = markets;
    this.categories = categories;
    this.attributes = attributes;
    this.brands = brands;
    this.collections = collections;
    this.badges = badges;
    this.customFields = customFields;
  }

  /** How often anything was loaded anew. */
  public long current() {
    Edition known = Objects.requireNonNull(latest.get());
    return isCurrent(known) ? known.number() : latest.updateAndGet(this::next).number();
  }

  private boolean isCurrent(Edition edition) {
    return edition.markets() == markets.all()
        && edition.categories() == categories.current()
        && edition.attributes() == attributes.current()
        && edition.brands() == brands.current()
        && edition.collections() == collections.current()
        && edition.badges() == badges.current()
        && edition.customFields() == customFields.current();
  }

  private Edition next(Edition before) {
    return isCurrent(before)
        ? before
        : new Edition(
            before.number() + 1,
            markets.all(),
            categories.current(),
            attributes.current(),
            brands.current(),
            collections.current(),
            badges.current(),
            customFields.current());
  }

  private record Edition(
      long number,
      Object markets,
      Object categories,
      Object attributes,
      Object brands,
      Object collections,
      Object badges,
      Object customFields) {

    static final Edition NONE = new Edition(0, "", "", "", "", "", "", "");
  }
}
