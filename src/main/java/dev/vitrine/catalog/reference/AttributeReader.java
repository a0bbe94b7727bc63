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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a line makes of an attribute. */
final class AttributeReader {

  /** A hexadecimal colour, a name, or a colour function of CSS Color Module Level 4. */
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]{3,30}|(rgb|hsl)a?\\([0-9.,%/"
              + " a-z]{1,60}\\)|(hwb|lab|lch|oklab|oklch)\\([0-9.%/ a-z-]{1,60}\\)",
          Pattern.CASE_INSENSITIVE);

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
        fields
            .text("swatch", COLOUR.asMatchPredicate(), ReferenceCode.INVALID_COLOR)
            .over(before.swatch()),
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
    if (isBelowItself(fields.key("key"), values)) {
      fields.reject("parent", ReferenceCode.VALUE_CYCLE);
    }
  }

  private static boolean isBelowItself(String key, Map<String, Value> values) {
    Set<String> above = new HashSet<>();
    for (Value value = values.get(key); value != null; value = above(value, values)) {
      if (!above.add(value.key())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Value above(Value value, Map<String, Value> values) {
    return value.parent() == null ? null : values.get(value.parent());
  }
}
