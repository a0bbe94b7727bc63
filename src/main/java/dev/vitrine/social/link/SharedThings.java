package dev.vitrine.social.link;

import dev.vitrine.market.ShopContext;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Finds things that are only their owner's to share: a bean of the feature that keeps them. */
public interface SharedThings {

  /** The name of their GraphQL type. */
  String type();

  /** Things by key as whoever follows a link reads them; those that no owner has are left out. */
  Mono<Map<Long, Object>> find(Collection<Owned> things, ShopContext shop);

  /**
   * A thing that somebody shares.
   *
   * @param key its key
   * @param owner the key of the customer whose it must be
   */
  record Owned(long key, long owner) {}
}
