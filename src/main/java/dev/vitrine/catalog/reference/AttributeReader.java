package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.AttributeDefinition.Kind;
import dev.vitrine.catalog.AttributeDefinition.Value;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a line makes of an attribute. */
final class AttributeReader {

  private static final int SWATCH_LIMIT = 100;

  private AttributeReader() {}

  static AttributeState read(Fields line, String key, @Nullable AttributeState stored) {
    AttributeState before = stored == null ? AttributeState.blank(key) : stored;
    Kind kind =
        line.required(
            "kind",
            line.constant("kind", Kind.class),
            stored == null ? null : stored.kind(),
            Kind.TEXT);
    return new AttributeState(
        key,
        kind,
        line.text("unit", Fields.KEY_LIMIT).over(before.unit()),
        line.bool("searchable").over(before.searchable(), true),
        line.bool("filterable").over(before.filterable(), true),
        line.bool("visible").over(before.visible(), true),
        line.integer("position", Integer.MIN_VALUE, Integer.MAX_VALUE).over(before.position(), 0),
        Labels.after(line, before.texts()),
        values(line, kind, before.values()));
  }

  /** Values are things with keys of their own: those that the line does not name stay. */
  private static Map<String, Value> values(Fields line, Kind kind, Map<String, Value> before) {
    Map<String, Value> after =
        line.objects("values").merge(before, Map.of(), named -> merge(named, before));
    if (kind != Kind.ENUM && !after.isEmpty()) {
      line.reject("values", ReferenceCode.VALUES_WITHOUT_ENUM);
    }
    return after;
  }

  private static Map<String, Value> merge(List<Fields> named, Map<String, Value> before) {
    Map<String, Value> after = new TreeMap<>(before);
    Set<String> seen = new HashSet<>();
    for (Fields fields : named) {
      String key = fields.key("key");
      if (!seen.add(key)) {
        fields.reject("key", FormCode.REPEATED);
      } else if (fields.bool("deleted").over(false, false)) {
        after.remove(key);
      } else {
        after.put(key, value(fields, key, after));
      }
    }
    named.forEach(fields -> checkParent(fields, after));
    return after;
  }

  private static Value value(Fields fields, String key, Map<String, Value> others) {
    Value before = others.getOrDefault(key, new Value(key, next(others), null, null, Texts.NONE));
    return new Value(
        key,
        fields.integer("position", Integer.MIN_VALUE, Integer.MAX_VALUE).over(before.position(), 0),
        fields.text("swatch", SWATCH_LIMIT).over(before.swatch()),
        fields.text("parent", Fields.KEY_LIMIT).over(before.parent()),
        Labels.after(fields, before.texts()));
  }

  /** A value that names no position comes behind the others. */
  private static int next(Map<String, Value> others) {
    return others.values().stream().mapToInt(Value::position).max().orElse(-1) + 1;
  }

  private static void checkParent(Fields fields, Map<String, Value> values) {
    fields
        .text("parent", Fields.KEY_LIMIT)
        .given()
        .filter(parent -> !values.containsKey(parent))
        .ifPresent(parent -> fields.reject("parent", ReferenceCode.UNKNOWN_PARENT_VALUE));
  }
}
