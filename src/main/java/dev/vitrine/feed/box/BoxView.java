package dev.vitrine.feed.box;

import dev.vitrine.feed.ReasonCode;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box as a visitor reads it; the schema's {@code DiscoveryBox}.
 *
 * @param box as its merchant wants it
 * @param offer what it costs in the caller's currency
 * @param shop where it is read
 */
@SchemaType("DiscoveryBox")
record BoxView(DiscoveryBox box, DiscoveryBox.Offer offer, ShopContext shop) {

  String handle() {
    return box.handle();
  }

  Text title() {
    return box.texts().field("title").in(shop.locales(), box.handle());
  }

  MoneyView price() {
    return MoneyView.of(offer.cost(), shop.locales());
  }

  MoneyView budget() {
    return MoneyView.of(offer.most(), shop.locales());
  }

  int sampleCount() {
    return box.samples();
  }

  MoneyView money(long minorUnits) {
    return MoneyView.of(new Money(minorUnits, shop.currency()), shop.locales());
  }

  /** What is proposed; the schema's {@code DiscoveryBoxProposal}. */
  @SchemaType("DiscoveryBoxProposal")
  record ProposalView(List<SampleView> samples, MoneyView total) {}

  /** A sample that is proposed; the schema's {@code DiscoveryBoxSample}. */
  @SchemaType("DiscoveryBoxSample")
  record SampleView(ProductView product, MoneyView price, WhyView reason) {}

  /** Why a sample is proposed, which neither a product nor an adviser led to. */
  record WhyView(
      ReasonCode code, String text, @Nullable ProductView product, @Nullable String note) {}

  /** A box that was taken; the schema's {@code DiscoveryBoxOrder}. */
  @SchemaType("DiscoveryBoxOrder")
  record OrderView(BoxOrder order, @Nullable DiscoveryBox box, ShopContext shop) {

    String id() {
      return GlobalId.of("DiscoveryBoxOrder", order.id()).encoded();
    }

    Text title() {
      return box == null
          ? Text.of("")
          : box.texts().field("title").in(shop.locales(), box.handle());
    }

    Instant orderedAt() {
      return order.orderedAt();
    }

    @Nullable Instant reviewedAt() {
      return order.reviewedAt();
    }
  }
}
