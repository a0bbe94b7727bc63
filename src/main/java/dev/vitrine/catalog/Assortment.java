package dev.vitrine.catalog;

import dev.vitrine.platform.intake.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which products exist in a market.
 *
 * @param include what must hold; null: nothing must
 * @param exclude what must not hold; null: nothing
 */
public record Assortment(@Nullable Rule include, @Nullable Rule exclude) {

  /** Every product. */
  public static final Assortment EVERYTHING = new Assortment(null, null);

  /** Reads {@code {"include": rule, "exclude": rule}}; what is wrong is told to the fields. */
  public static Assortment read(Fields fields) {
    return new Assortment(
        RuleReader.read(fields, "include").over(null),
        RuleReader.read(fields, "exclude").over(null));
  }

  /** An assortment that was accepted before and is read back; null is everything. */
  public static Assortment stored(@Nullable JsonNode json) {
    return json == null || json.isNull()
        ? EVERYTHING
        : new Assortment(rule(json.get("include")), rule(json.get("exclude")));
  }

  private static @Nullable Rule rule(@Nullable JsonNode json) {
    return json == null || json.isNull() ? null : RuleReader.stored(json);
  }
}
