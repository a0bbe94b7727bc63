package dev.vitrine.social.link;

import dev.vitrine.behaviour.recording.FollowedLinks;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.market.ShopContext;
import graphql.GraphQLContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes who follows links. */
@Component
class LinkVisits {

  private final Visitors visitors;
  private final FollowedLinks followed;

  LinkVisits(Visitors visitors, FollowedLinks followed) {
    this.visitors = visitors;
    this.followed = followed;
  }

  /**
   * Notes that the operation's visitor follows a link, unless it is theirs. A link leads on whether
   * that can be noted or not.
   */
  Mono<Void> note(ShareLink link, ShopContext shop, GraphQLContext context) {
    return visitors
        .current(context)
        .filter(visitor -> !isSharer(visitor, link))
        .flatMap(visitor -> followed.note(visitor, link.requestId(), shop.market().id()))
        .onErrorComplete();
  }

  private static boolean isSharer(Visitor visitor, ShareLink link) {
    Long customer = visitor.customerId();
    return customer != null && customer == link.customerId();
  }
}
