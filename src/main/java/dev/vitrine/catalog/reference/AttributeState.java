package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeDefinition.Kind;
import dev.vitrine.catalog.AttributeDefinition.Value;
import dev.vitrine.market.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute with everything that a line can say of it.
 *
 * @param values what an enumeration offers, by key
 */
record AttributeState(
    String key,
    Kind kind,
    @Nullable String unit,
    boolean searchable,
    boolean filterable,
    boolean visible,
    int position,
    Texts texts,
    Map<String, Value> values) {

  static AttributeState blank(String key) {
    return new AttributeState(key, Kind.TEXT, null, true, true, true, 0, Texts.NONE, Map.of());
  }

  /** Whether products are found otherwise than before. */
  boolean isFoundOtherwise(AttributeState before) {
    return kind != before.kind
        || searchable != before.searchable
        || filterable != before.filterable
        || !Objects.equals(unit, before.unit)
        || isLikeOption() != before.isLikeOption();
  }

  private boolean isLikeOption() {
    List<Value> offered = List.copyOf(values.values());
    return new AttributeDefinition(
            0, key, kind, unit, searchable, filterable, visible, position, texts, offered)
        .isLikeOption();
  }
}
