package dev.vitrine.catalog.reference;

import dev.vitrine.market.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A collection with everything that a line can say of it.
 *
 * @param rule in its canonical form; null when its products are named by hand
 * @param products external ids, in order
 */
record CollectionState(
    String handle,
    @Nullable JsonNode rule,
    @Nullable String sort,
    List<String> products,
    Texts texts,
    Map<String, String> slugs)
    implements Slugged<CollectionState> {

  /** What JSON writes for nothing is no rule. */
  CollectionState {
    rule = rule == null || rule.isNull() ? null : rule;
  }

  static CollectionState blank(String handle) {
    return new CollectionState(handle, null, null, List.of(), Texts.NONE, Map.of());
  }

  @Override
  public String space() {
    return "";
  }

  @Override
  public Map<String, String> titles() {
    Map<String, String> titles = texts.field("title").byLocale();
    return titles.isEmpty() ? Map.of("und", handle) : titles;
  }

  @Override
  public CollectionState withSlugs(Map<String, String> other) {
    return new CollectionState(handle, rule, sort, products, texts, other);
  }
}
