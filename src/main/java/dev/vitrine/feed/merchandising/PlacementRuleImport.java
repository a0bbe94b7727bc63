package dev.vitrine.feed.merchandising;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.Products;
import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.merchandising.PlacementRule.Weight;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code feedPlacement}. */
@Component
class PlacementRuleImport extends UpsertHandler<PlacementRule> {

  private static final BigDecimal LARGEST_SHARE = new BigDecimal("0.5");

  private static final String LOAD =
      """
      SELECT r.placement AS key, r.rule AS state
      FROM feed_placement_rule r
      WHERE r.placement = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO feed_placement_rule (placement, rule)
      SELECT r.rule ->> 'placement', r.rule
      FROM jsonb_array_elements(:rows::jsonb) AS r (rule)
      ON CONFLICT (placement) DO UPDATE
      SET rule = excluded.rule
      """;

  private final Products products;
  private final JsonRows rows;
  private final SnapshotChanges changes;
  private final Snapshot<Brands> brands;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Collections> collections;

  PlacementRuleImport(
      Products products,
      JsonRows rows,
      SnapshotChanges changes,
      Snapshot<Brands> brands,
      Snapshot<CategoryTree> categories,
      Snapshot<Collections> collections) {
    super("feedPlacement", "placement", "merchandising:write");
    this.products = products;
    this.rows = rows;
    this.changes = changes;
    this.brands = brands;
    this.categories = categories;
    this.collections = collections;
  }

  @Override
  public Collection<Snapshot<?>> consulted() {
    return List.of(brands, categories, collections);
  }

  @Override
  protected Mono<Map<String, PlacementRule>> load(Set<String> keys) {
    return rows.load(LOAD, keys, PlacementRule.class);
  }

  @Override
  protected PlacementRule merge(Fields line, String key, @Nullable PlacementRule before) {
    Placement placement =
        line.constant("placement", Placement.class).given().orElse(Placement.HOME);
    PlacementRule old = Objects.requireNonNullElse(before, PlacementRule.none(placement));
    PlacementRule wanted =
        new PlacementRule(
            placement,
            weights(line, "weights", old.weights()),
            weights(line, "splitWeights", old.splitWeights()),
            share(line, "splitShare", BigDecimal.ONE, old.splitShare()),
            null,
            line.text("promotedCollection", this::isCollection, FormCode.NOT_FOUND)
                .over(old.promotedCollection()),
            share(line, "promotedShare", LARGEST_SHARE, old.promotedShare()),
            texts(
                line.texts("excludedBrands", this::isBrand, FormCode.NOT_FOUND),
                old.excludedBrands()),
            texts(
                line.texts("excludedCategories", this::isCategory, FormCode.NOT_FOUND),
                old.excludedCategories()),
            texts(line.texts("excludedProducts"), old.excludedProducts()));
    return wanted.after(old);
  }

  private static List<String> texts(Patch<List<String>> given, List<String> before) {
    return given.over(before, List.of());
  }

  private static List<Weight> weights(Fields line, String name, List<Weight> before) {
    return line.objects(name)
        .given()
        .map(given -> given.stream().map(PlacementRuleImport::weight).toList())
        .orElse(before);
  }

  private static BigDecimal share(Fields line, String name, BigDecimal largest, BigDecimal before) {
    return Objects.requireNonNullElse(
        line.decimal(name, BigDecimal.ZERO, largest).over(before), BigDecimal.ZERO);
  }

  private static Weight weight(Fields fields) {
    fields.require("strategy");
    fields.require("weight");
    return new Weight(
        fields.constant("strategy", Strategy.class).given().orElse(Strategy.POPULAR),
        fields.decimal("weight", BigDecimal.ZERO, BigDecimal.ONE).given().orElse(BigDecimal.ZERO));
  }

  private boolean isBrand(String handle) {
    return brands.current().named(handle).isPresent();
  }

  private boolean isCategory(String externalId) {
    return categories.current().byExternalId(externalId).isPresent();
  }

  private boolean isCollection(String handle) {
    return collections.current().named(handle).isPresent();
  }

  @Override
  protected Mono<List<Draft<PlacementRule>>> settle(
      List<Draft<PlacementRule>> drafts, Map<String, PlacementRule> found) {
    List<String> named =
        drafts.stream().flatMap(draft -> draft.after().excludedProducts().stream()).toList();
    return products
        .idsByExternalId(named)
        .doOnNext(known -> drafts.forEach(draft -> refuseUnknown(draft, known.keySet())))
        .thenReturn(drafts);
  }

  private static void refuseUnknown(Draft<PlacementRule> draft, Set<String> known) {
    List<String> products = draft.after().excludedProducts();
    for (int i = 0; i < products.size(); i++) {
      if (!known.contains(products.get(i))) {
        draft.fields().rejectElement("excludedProducts", i, FormCode.NOT_FOUND);
      }
    }
  }

  @Override
  protected Mono<Void> save(List<Draft<PlacementRule>> drafts) {
    return rows.write(SAVE, Draft.after(drafts))
        .then(changes.announce(PlacementRuleConfiguration.NAME));
  }
}
