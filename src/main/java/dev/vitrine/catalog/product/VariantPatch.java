package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Variant;
import dev.vitrine.catalog.Variant.Dimensions;
import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.TextsPatch;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a variant.
 *
 * @param fields the line's reader of the variant, for those who read further fields of it
 */
record VariantPatch(
    Fields fields,
    String sku,
    Patch<String> gtin,
    Patch<Integer> position,
    Patch<Map<String, Patch<String>>> options,
    Patch<BigDecimal> weightGrams,
    Patch<Dimensions> dimensions,
    Patch<Measure> measure,
    Patch<TextsPatch> texts) {

  private static final Set<String> TEXTS = Set.of("title");

  /** Reads a variant of a list. */
  static VariantPatch read(Fields fields, References references) {
    return read(
        fields,
        fields.key("sku"),
        fields.localized("texts", TEXTS),
        fields.integer("position", 0, Integer.MAX_VALUE),
        references);
  }

  /** Reads the only variant of a product from the product's own line. */
  static VariantPatch readOnly(Fields line, String sku, References references) {
    return read(line, sku, new Patch.Absent<>(), new Patch.Absent<>(), references);
  }

  private static VariantPatch read(
      Fields fields,
      String sku,
      Patch<TextsPatch> texts,
      Patch<Integer> position,
      References references) {
    return new VariantPatch(
        fields,
        sku,
        fields.text("gtin", Gtin::isValid, ProductCode.INVALID_GTIN),
        position,
        options(fields, references),
        fields.amount("weightGrams"),
        fields.object("dimensions").map(VariantPatch::dimensions),
        fields.object("measure").map(VariantPatch::measure),
        texts);
  }

  /** On a product's own line {@code options} is the list of what there is to choose. */
  private static Patch<Map<String, Patch<String>>> options(Fields fields, References references) {
    return Optional.ofNullable(fields.json("options")).filter(it -> it.isArray()).isPresent()
        ? new Patch.Absent<>()
        : fields.object("options").map(options -> options(options, options.names(), references));
  }

  private static Map<String, Patch<String>> options(
      Fields options, Iterable<String> keys, References references) {
    Map<String, Patch<String>> values = new TreeMap<>();
    for (String key : keys) {
      Patch<String> value = options.text(key, Fields.KEY_LIMIT);
      value.given().ifPresent(given -> checkOption(options, key, given, references));
      values.put(key, value);
    }
    return values;
  }

  /** Options need no attribute; where there is one, its values are those that can be chosen. */
  private static void checkOption(Fields options, String key, String value, References references) {
    references
        .attribute(key)
        .filter(attribute -> attribute.isEnumeration() && !references.isValue(key, value))
        .ifPresent(attribute -> options.reject(key, FormCode.UNKNOWN_VALUE, attribute.known()));
  }

  private static Dimensions dimensions(Fields fields) {
    return new Dimensions(
        fields.amount("lengthMm").over((BigDecimal) null),
        fields.amount("widthMm").over((BigDecimal) null),
        fields.amount("heightMm").over((BigDecimal) null));
  }

  private static Measure measure(Fields fields) {
    fields.require("value");
    fields.require("unit");
    BigDecimal value = fields.amount("value").given().orElse(BigDecimal.ZERO);
    String unit = fields.text("unit", Fields.KEY_LIMIT).given().orElse("");
    if (!unit.isEmpty() && !Units.MEASURES.contains(unit)) {
      String known = String.join(", ", Units.MEASURES);
      fields.reject("unit", FormCode.UNKNOWN_VALUE, Map.of("known", known));
    }
    if (fields.rejected().isEmpty() && value.signum() == 0) {
      fields.reject("value", FormCode.OUT_OF_RANGE, Map.of("min", "0.001", "max", "1e12"));
    }
    return new Measure(value, unit);
  }

  /**
   * The variant after the line.
   *
   * @param current null for a new one
   * @param id its key, or a provisional one
   * @param place where it stands unless the line says otherwise
   */
  Variant over(@Nullable Variant current, long id, int place) {
    Variant before = current == null ? blank(id) : current;
    return new Variant(
        id,
        sku,
        gtin.over(before.gtin()),
        position.given().orElse(place),
        options.merge(before.options(), Map.of(), given -> merged(before.options(), given)),
        weightGrams.over(before.weightGrams()),
        dimensions.over(before.dimensions(), Dimensions.UNKNOWN),
        measure.over(before.measure()),
        MergedTexts.of(texts, before.texts()));
  }

  /** The same said of the variant of another SKU. */
  VariantPatch withSku(String other) {
    return new VariantPatch(
        fields, other, gtin, position, options, weightGrams, dimensions, measure, texts);
  }

  /**
   * Whether it says anything at all.
   *
   * @param partFields the fields that others read
   */
  boolean saysAnything(Set<String> partFields) {
    return gtin.isPresent()
        || options.isPresent()
        || weightGrams.isPresent()
        || dimensions.isPresent()
        || measure.isPresent()
        || partFields.stream().anyMatch(fields::has);
  }

  private Variant blank(long id) {
    return new Variant(id, sku, null, 0, Map.of(), null, Dimensions.UNKNOWN, null, Texts.NONE);
  }

  private static Map<String, String> merged(
      Map<String, String> current, Map<String, Patch<String>> given) {
    Map<String, String> merged = new TreeMap<>(current);
    given.forEach((key, value) -> merged.compute(key, (k, before) -> value.over(before)));
    return merged;
  }
}
