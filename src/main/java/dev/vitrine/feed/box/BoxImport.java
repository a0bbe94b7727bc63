package dev.vitrine.feed.box;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collections;
import dev.vitrine.feed.box.DiscoveryBox.Offer;
import dev.vitrine.market.Money;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import dev.vitrine.style.Trait;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code discoveryBox}. */
@Component
class BoxImport extends UpsertHandler<DiscoveryBox> {

  private static final int MOST_SAMPLES = 20;
  private static final Set<String> TEXTS = Set.of("title");

  private static final String LOAD =
      """
      SELECT b.handle AS key, b.box || jsonb_build_object('id', b.id) AS state
      FROM discovery_box b
      WHERE b.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO discovery_box (handle, box)
      SELECT r.box ->> 'handle', r.box - 'id'
      FROM jsonb_array_elements(:rows::jsonb) AS r (box)
      ON CONFLICT (handle) DO UPDATE
      SET box = excluded.box
      """;

  private final JsonRows rows;
  private final SnapshotChanges changes;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Collections> collections;

  BoxImport(
      JsonRows rows,
      SnapshotChanges changes,
      Snapshot<Attributes> attributes,
      Snapshot<CategoryTree> categories,
      Snapshot<Collections> collections) {
    super("discoveryBox", "handle", "merchandising:write");
    this.rows = rows;
    this.changes = changes;
    this.attributes = attributes;
    this.categories = categories;
    this.collections = collections;
  }

  @Override
  public Collection<Snapshot<?>> consulted() {
    return List.of(attributes, categories, collections);
  }

  @Override
  protected Mono<Map<String, DiscoveryBox>> load(Set<String> keys) {
    return rows.load(LOAD, keys, DiscoveryBox.class);
  }

  @Override
  protected DiscoveryBox merge(Fields line, String key, @Nullable DiscoveryBox stored) {
    DiscoveryBox before = Objects.requireNonNullElse(stored, none(key));
    Map<String, Map<String, String>> words = before.texts().byLocale();
    return new DiscoveryBox(
        before.id(),
        key,
        line.bool("active").over(before.active(), true),
        new Texts(line.localized("texts", TEXTS).merge(words, Map.of(), it -> it.over(words))),
        line.integer("samples", 1, MOST_SAMPLES).over(before.samples(), before.samples()),
        line.objects("offers")
            .map(given -> given.stream().map(BoxImport::offer).toList())
            .over(before.offers(), List.of()),
        line.text("collection", this::isCollection, FormCode.NOT_FOUND).over(before.collection()),
        line.texts("categories", this::isCategory, FormCode.NOT_FOUND)
            .over(before.categories(), List.of()),
        line.objects("attributes")
            .map(given -> given.stream().map(this::trait).toList())
            .over(before.traits(), List.of()),
        line.integer("perCategory", 1, MOST_SAMPLES).over(before.perCategory()));
  }

  private static DiscoveryBox none(String key) {
    return new DiscoveryBox(
        0, key, true, Texts.NONE, 5, List.of(), null, List.of(), List.of(), null);
  }

  private static Offer offer(Fields fields) {
    fields.require("currency");
    fields.require("price");
    fields.require("budget");
    return new Offer(
        fields.text("currency", Money::isCurrency, BoxCode.UNKNOWN_CURRENCY).given().orElse("EUR"),
        fields.amount("price").given().orElse(BigDecimal.ZERO),
        fields.amount("budget").given().orElse(BigDecimal.ZERO));
  }

  private Trait trait(Fields fields) {
    Trait trait = new Trait(fields.key("key"), fields.key("value"));
    if (attributes.current().value(trait.attribute(), trait.value()) == null) {
      fields.reject("value", FormCode.NOT_FOUND);
    }
    return trait;
  }

  private boolean isCategory(String externalId) {
    return categories.current().byExternalId(externalId).isPresent();
  }

  private boolean isCollection(String handle) {
    return collections.current().named(handle).isPresent();
  }

  @Override
  protected Mono<List<Draft<DiscoveryBox>>> settle(
      List<Draft<DiscoveryBox>> drafts, Map<String, DiscoveryBox> found) {
    return Mono.just(drafts);
  }

  @Override
  protected Mono<Void> save(List<Draft<DiscoveryBox>> drafts) {
    return rows.write(SAVE, Draft.after(drafts)).then(changes.announce(BoxConfiguration.SNAPSHOT));
  }
}
