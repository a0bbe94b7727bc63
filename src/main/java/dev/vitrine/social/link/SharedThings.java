package dev.vitrine.social.link;

import dev.vitrine.market.ShopContext;
import reactor.core.publisher.Mono;

/** Finds things that are only their owner's to share: a bean of the feature that keeps them. */
public interface SharedThings {

  /** The name of their GraphQL type. */
  String type();

  /**
   * A thing as whoever follows a link to it reads it; empty where the owner has no such.
   *
   * @param key the thing's key
   * @param owner the key of the customer who shares it
   */
  Mono<Object> find(long key, long owner, ShopContext shop);
}
