package dev.vitrine.search.merchandising;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.ShopContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every search rule of the shop. An immutable snapshot.
 *
 * @param rules the rules by handle
 * @param products keys of the products that they name, by external id
 */
public record Merchandising(List<SearchRule> rules, Map<String, Long> products) {

  /** The rule of this handle. */
  public Optional<SearchRule> named(String handle) {
    return rules.stream().filter(rule -> rule.handle().equals(handle)).findFirst();
  }

  /** The same with a rule put in, or in the place of the one of its handle. */
  public Merchandising with(SearchRule rule) {
    List<SearchRule> changed = new ArrayList<>(rules);
    changed.removeIf(old -> old.handle().equals(rule.handle()));
    changed.add(rule);
    return new Merchandising(List.copyOf(changed), products);
  }

  /** The rules that hold where and when somebody searches, whatever for. */
  List<SearchRule> in(ShopContext shop, Instant now) {
    return rules.stream()
        .filter(rule -> rule.market() == null || rule.market().equals(shop.market().handle()))
        .filter(rule -> rule.locale() == null || shop.locales().tags().contains(rule.locale()))
        .filter(rule -> rule.holdsAt(now))
        .toList();
  }

  /** The keys of the products that a rule names, in its order; those that are gone are left out. */
  List<Long> products(SearchRule rule) {
    return rule.products().stream()
        .flatMap(id -> Optional.ofNullable(products.get(id)).stream())
        .toList();
  }

  /** The category that filters narrow to, of any of them. */
  static List<Long> categories(List<Filter> filters) {
    return filters.stream()
        .filter(Filter.CategoryIs.class::isInstance)
        .map(filter -> ((Filter.CategoryIs) filter).id())
        .toList();
  }
}
