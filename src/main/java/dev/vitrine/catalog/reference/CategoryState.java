package dev.vitrine.catalog.reference;

import dev.vitrine.market.Texts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A category with everything that a line can say of it.
 *
 * @param parent the external id of the category above, which may yet have to come; null at the top
 */
record CategoryState(
    String externalId,
    @Nullable String parent,
    int position,
    @Nullable String taxClass,
    Texts texts,
    Map<String, String> slugs)
    implements Slugged<CategoryState> {

  /** A slug is one segment of a path, so it need only differ from those of the siblings. */
  @Override
  public String space() {
    return parent == null ? "" : parent;
  }

  @Override
  public Map<String, String> titles() {
    Map<String, String> titles = texts.field("title").byLocale();
    return titles.isEmpty() ? Map.of("und", externalId) : titles;
  }

  @Override
  public CategoryState withSlugs(Map<String, String> other) {
    return new CategoryState(externalId, parent, position, taxClass, texts, other);
  }

  /**
   * Whether products below are listed or taxed otherwise than before. A new category may have been
   * waited for by others.
   */
  boolean movesProducts(@Nullable CategoryState before) {
    return before == null
        || !Objects.equals(parent, before.parent)
        || !Objects.equals(taxClass, before.taxClass);
  }
}
