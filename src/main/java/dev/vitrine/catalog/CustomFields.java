package dev.vitrine.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every custom field of the shop. An immutable snapshot. */
public final class CustomFields {

  private final Map<String, CustomFieldDefinition> byKey = new LinkedHashMap<>();

  /** Takes custom fields with different keys. */
  public CustomFields(List<CustomFieldDefinition> fields) {
    fields.forEach(each -> byKey.put(each.key(), each));
  }

  /** Every custom field, in the order that it was given in. */
  public List<CustomFieldDefinition> all() {
    return List.copyOf(byKey.values());
  }

  /** The custom field of this key. */
  public Optional<CustomFieldDefinition> named(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
