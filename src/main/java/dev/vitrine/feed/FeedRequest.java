package dev.vitrine.feed;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a feed.
 *
 * @param placement where it is shown
 * @param shop the market, locale and currency
 * @param visitor for whom; null for somebody who is not known
 * @param anchors keys of the products at hand
 */
public record FeedRequest(
    Placement placement, ShopContext shop, @Nullable Visitor visitor, List<Long> anchors) {}
