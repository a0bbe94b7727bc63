package dev.vitrine.style;

import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;

/** What a visitor likes and wears, as they read it; the schema's {@code StyleProfile}. */
@SchemaType("StyleProfile")
record ProfileView(List<Taste> tastes, List<Size> sizes) {

  /**
   * Something that the visitor likes.
   *
   * @param key the attribute's
   * @param label the attribute's, in the caller's language
   * @param value the value's key
   * @param valueLabel the value's, in the caller's language
   * @param weight how much, from -1 to 1
   */
  record Taste(String key, Text label, String value, Text valueLabel, double weight) {}

  /** What the visitor wears of a category. */
  record Size(CategoryView category, String size) {}
}
