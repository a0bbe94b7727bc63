package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Badges;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.storefront.Alternates;
import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.catalog.storefront.Paths;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.assembly.ProductDetail;
import dev.vitrine.listing.assembly.ShownRating;
import dev.vitrine.listing.storefront.ProductView.Badge;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.listing.storefront.media.MediaView;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns products as a market shows them into what one caller reads. */
@Component
class ProductViews {

  private final Snapshot<Attributes> attributes;
  private final Snapshot<Badges> badges;
  private final Snapshot<CustomFields> customFields;
  private final CatalogViews catalog;
  private final Alternates alternates;
  private final Stocks stocks;
  private final Messages messages;

  ProductViews(
      Snapshot<Attributes> attributes,
      Snapshot<Badges> badges,
      Snapshot<CustomFields> customFields,
      CatalogViews catalog,
      Alternates alternates,
      Stocks stocks,
      Messages messages) {
    this.attributes = attributes;
    this.badges = badges;
    this.customFields = customFields;
    this.catalog = catalog;
    this.alternates = alternates;
    this.stocks = stocks;
    this.messages = messages;
  }

  /** Names attributes, options and their values. */
  AttributeWords words() {
    return new AttributeWords(attributes.current(), messages);
  }

  /** A product of which only the card is known. */
  ProductView card(ProductCard card, ShopContext shop) {
    return view(card, null, shop);
  }

  /** A product with everything that its page shows. */
  ProductView page(ProductCard card, ProductDetail detail, ShopContext shop) {
    Text title = title(card, shop.locales());
    DetailViews details = new DetailViews(words(), variants(), customFields.current(), alternates);
    return view(card, details.of(detail, title, shop), shop);
  }

  private VariantViews variants() {
    return new VariantViews(words(), stocks);
  }

  private static Text title(ProductCard card, LocaleChain locales) {
    return card.titles().in(locales, card.handle());
  }

  private ProductView view(ProductCard card, @Nullable DetailView detail, ShopContext shop) {
    LocaleChain locales = shop.locales();
    Text title = title(card, locales);
    return new ProductView(
        card.id(),
        shop,
        GlobalId.of("Product", card.id()).encoded(),
        card.externalId(),
        card.handle(),
        card.slugs().in(locales, card.handle()),
        Paths.product(card.slugs(), shop.market(), locales),
        title,
        card.brand() == null ? null : catalog.brand(card.brand(), shop).orElse(null),
        card.type(),
        card.tags(),
        card.image() == null ? null : MediaView.image(card.image(), locales),
        PriceRangeView.of(card.prices().get(shop.currency()), shop),
        variants().availability(card.availability(), shop),
        rating(card.rating()),
        badges(card, locales),
        variants().of(card.variant(), card.id(), title, shop),
        card.categories().stream().flatMap(id -> catalog.category(id, shop).stream()).toList(),
        Instant.ofEpochMilli(card.publishedAt()),
        detail);
  }

  private static @Nullable RatingView rating(@Nullable ShownRating rating) {
    return rating == null ? null : new RatingView(rating.average(), rating.count());
  }

  private List<Badge> badges(ProductCard card, LocaleChain locales) {
    Badges known = badges.current();
    return card.badges().stream()
        .flatMap(handle -> known.named(handle).stream())
        .map(
            badge ->
                new Badge(badge.handle(), badge.texts().field("label").in(locales, badge.handle())))
        .toList();
  }
}
