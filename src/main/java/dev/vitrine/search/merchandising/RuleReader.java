package dev.vitrine.search.merchandising;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.WebAddress;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.merchandising.SearchRule.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads search rules and checks what they name.
 *
 * @param markets the markets
 * @param brands the brands
 * @param categories the categories
 * @param attributes the attributes
 */
record RuleReader(
    Markets markets,
    Snapshot<Brands> brands,
    Snapshot<CategoryTree> categories,
    Snapshot<Attributes> attributes) {

  private static final int LONGEST = 200;
  private static final int LONGEST_LOCATION = 2_000;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

  SearchRule read(Fields line, String handle, @Nullable SearchRule before) {
    Before old = new Before(before);
    SearchRule rule =
        new SearchRule(
            handle,
            line.required("kind", line.constant("kind", Kind.class), old.kind(), Kind.SYNONYM),
            line.text("market", it -> markets.named(it).isPresent(), RuleCode.UNKNOWN_MARKET)
                .over(before == null ? null : before.market()),
            line.locale("locale").over(before == null ? null : before.locale()),
            line.text("query", LONGEST).over(before == null ? null : before.query()),
            line.bool("within").over(before != null && before.within(), false),
            line.text("category", this::isCategory, FormCode.NOT_FOUND)
                .over(before == null ? null : before.category()),
            line.instant("startsAt").over(before == null ? null : before.startsAt()),
            line.instant("endsAt").over(before == null ? null : before.endsAt()),
            line.texts("words").over(before == null ? List.of() : before.words(), List.of()),
            line.texts("synonyms").over(before == null ? List.of() : before.synonyms(), List.of()),
            line.texts("products").over(before == null ? List.of() : before.products(), List.of()),
            line.text("brand", it -> brands.current().named(it).isPresent(), FormCode.NOT_FOUND)
                .over(before == null ? null : before.brand()),
            line.text("inCategory", this::isCategory, FormCode.NOT_FOUND)
                .over(before == null ? null : before.inCategory()),
            line.text(
                    "attribute",
                    it -> attributes.current().named(it).isPresent(),
                    FormCode.NOT_FOUND)
                .over(before == null ? null : before.attribute()),
            line.text("value", LONGEST).over(before == null ? null : before.value()),
            weight(line, "factor", before == null ? null : before.factor()),
            location(line).over(before == null ? null : before.location()),
            line.bool("permanent").over(before != null && before.permanent(), false),
            weight(line, "sales", before == null ? null : before.sales()),
            weight(line, "rating", before == null ? null : before.rating()),
            weight(line, "freshness", before == null ? null : before.freshness()),
            weight(line, "stock", before == null ? null : before.stock()));
    require(line, rule);
    return rule;
  }

  private static Patch<String> location(Fields line) {
    Patch<String> location = line.text("location", LONGEST_LOCATION);
    if (location.given().filter(it -> !WebAddress.is(it)).isPresent()) {
      line.reject("location", RuleCode.INVALID_URL);
    }
    return location;
  }

  private boolean isCategory(String externalId) {
    return categories.current().byExternalId(externalId).isPresent();
  }

  private static @Nullable BigDecimal weight(
      Fields line, String name, @Nullable BigDecimal before) {
    return line.decimal(name, BigDecimal.ZERO, LARGEST).over(before);
  }

  /** What a rule of its kind says nothing without. */
  private static void require(Fields line, SearchRule rule) {
    switch (rule.kind()) {
      case SYNONYM ->
          needs(
              line,
              "words",
              rule.words().size() + rule.synonyms().size() > 1 && !rule.words().isEmpty());
      case PIN -> needs(line, "products", !rule.products().isEmpty());
      case BOOST, BURY, HIDE -> needs(line, "products", movesAnything(rule));
      case REDIRECT -> {
        needs(line, "query", rule.query() != null);
        needs(line, "location", rule.location() != null);
      }
      case WEIGHTS -> {}
    }
  }

  private static boolean movesAnything(SearchRule rule) {
    return !rule.products().isEmpty()
        || rule.brand() != null
        || rule.inCategory() != null
        || rule.attribute() != null && rule.value() != null;
  }

  private static void needs(Fields line, String field, boolean isThere) {
    if (!isThere) {
      line.reject(field, RuleCode.NEEDED_BY_KIND);
    }
  }

  private record Before(@Nullable SearchRule rule) {
    @Nullable Kind kind() {
      return rule == null ? null : rule.kind();
    }
  }
}
