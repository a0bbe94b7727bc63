package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.Placement;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a feed.
 *
 * @param placement where it is shown
 * @param productId the product beside it
 * @param cartId the cart beside it, a secret
 * @param page which page
 * @param shop where
 * @param visitor for whom; null for somebody who is not known
 * @param context the operation's
 */
record Asked(
    Placement placement,
    @Nullable String productId,
    @Nullable String cartId,
    PageRequest page,
    ShopContext shop,
    @Nullable Visitor visitor,
    GraphQLContext context) {

  static Asked of(
      DataFetchingEnvironment environment, ShopContext shop, @Nullable Visitor visitor) {
    return new Asked(
        Placement.valueOf(Objects.requireNonNull(environment.<String>getArgument("placement"))),
        environment.getArgument("productId"),
        environment.getArgument("cartId"),
        PageRequest.of(
            environment.getArgument("first"), environment.getArgument("after"), null, null),
        shop,
        visitor,
        environment.getGraphQlContext());
  }

  /**
   * What cursors are bound to. A feed is its visitor's: nobody else pages on in it, and neither
   * does the device of a customer who has signed out.
   */
  long scope() {
    return Cursor.scope(
        "feed|%d|%s|%s|%s|%s"
            .formatted(
                shop.market().id(),
                placement,
                productId,
                cartId,
                visitor == null ? "" : visitor.deviceId() + " " + visitor.id()));
  }

  /** Whether the visitor agrees, now, to be shown what is made for them. */
  boolean mayBePersonal() {
    return visitor != null && visitor.consent().personalization();
  }

  /** The feed that the cursor stands in, and where. */
  Place place(String cursor) {
    List<@Nullable Object> values = Cursor.decode(scope(), cursor);
    if (values.size() == 2
        && values.getFirst() instanceof String requestId
        && values.getLast() instanceof Long place) {
      return new Place(requestId, Math.toIntExact(place));
    }
    throw Cursor.invalid();
  }

  /** A place in a feed. */
  record Place(String requestId, int index) {}

  @Override
  public String toString() {
    return "Asked[" + placement + "]";
  }
}
