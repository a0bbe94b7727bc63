package dev.vitrine.social.friend;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets whom customers are friends with. */
@Repository
class RememberedFriendRepository {

  private static final String FORGET_SHARING =
      """
      DELETE FROM sharing s
      USING visitor v
      WHERE v.id = :visitorId AND s.customer_id = v.customer_id
      """;

  private static final String FORGET_FRIENDS =
      """
      DELETE FROM friendship f
      USING visitor v
      WHERE v.id = :visitorId AND (f.customer_id = v.customer_id OR f.friend_id = v.customer_id)
      """;

  private static final String FORGET_INVITATIONS =
      """
      DELETE FROM friend_invitation i
      USING visitor v
      JOIN customer c ON c.id = v.customer_id
      WHERE v.id = :visitorId AND (i.customer_id = c.id OR i.email_key = c.email_key)
      """;

  private final DatabaseClient database;

  RememberedFriendRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Forgets everything that a visitor's customer has to do with, in the caller's transaction. */
  Mono<Void> forget(long visitorId) {
    return Flux.just(FORGET_SHARING, FORGET_FRIENDS, FORGET_INVITATIONS)
        .concatMap(sql -> database.sql(sql).bind("visitorId", visitorId).then())
        .then();
  }
}
