package dev.vitrine.listing.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Sessions;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.Styles;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the person who asks wears: the visitor of the operation, or else the customer. */
@Component
class Sizes {

  private final Visitors visitors;
  private final Sessions sessions;
  private final Styles styles;
  private final Snapshot<CategoryTree> categories;
  private final StorefrontProperties properties;

  Sizes(
      Visitors visitors,
      Sessions sessions,
      Styles styles,
      Snapshot<CategoryTree> categories,
      StorefrontProperties properties) {
    this.visitors = visitors;
    this.sessions = sessions;
    this.styles = styles;
    this.categories = categories;
    this.properties = properties;
  }

  /** Whether any of these {@code ProductFilterInput}s asks for what fits the person. */
  static boolean areAskedFor(@Nullable List<Map<String, Object>> filters) {
    return filters != null && filters.stream().anyMatch(filter -> filter.containsKey("inMySize"));
  }

  /**
   * What they wear, never nothing.
   *
   * @return fails with a refusal: {@code VISITOR_REQUIRED} for somebody who is not known, {@code
   *     CONSENT_MISSING} for one who may not be remembered, {@code SIZES_UNKNOWN} for one who told
   *     none; and with those of the visitor's token
   */
  Mono<List<Worn>> of(GraphQLContext context) {
    return visitors
        .current(context)
        .switchIfEmpty(Mono.defer(() -> sessions.current(context)).flatMap(this::ofCustomer))
        .switchIfEmpty(refused("VISITOR_REQUIRED"))
        .flatMap(this::worn);
  }

  private Mono<Visitor> ofCustomer(Customer customer) {
    return visitors.ofCustomer(customer.id());
  }

  private Mono<List<Worn>> worn(Visitor visitor) {
    return visitor.consent().personalization()
        ? styles
            .told(visitor)
            .map(profile -> worn(profile.sizes()))
            .filter(sizes -> !sizes.isEmpty())
            .switchIfEmpty(refused("SIZES_UNKNOWN"))
        : refused("CONSENT_MISSING");
  }

  private static <T> Mono<T> refused(String code) {
    return Mono.error(() -> Refused.by(code));
  }

  /** Of each category that there still is, in the order of their keys. */
  private List<Worn> worn(Map<String, String> told) {
    CategoryTree tree = categories.current();
    Map<Long, String> sizes = new TreeMap<>();
    told.forEach(
        (category, size) ->
            tree.byExternalId(category).ifPresent(found -> sizes.put(found.id(), size)));
    return sizes.entrySet().stream()
        .map(each -> worn(tree, each.getKey(), each.getValue(), sizes.keySet()))
        .toList();
  }

  private Worn worn(CategoryTree tree, long category, String size, Set<Long> sized) {
    Set<Long> below = tree.subtree(category);
    return new Worn(
        category,
        sized.stream().filter(id -> id != category && below.contains(id)).toList(),
        properties.sizeOptions().stream().map(key -> Tokens.option(key, size)).toList());
  }
}
