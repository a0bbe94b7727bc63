package dev.vitrine.order;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.live.LiveNews;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shop's orders. */
@Service
public class Orders {

  /** What is told, with the keys of orders, when orders are placed or move on. */
  public static final String TOPIC = "order";

  static final String TYPE = "Order";
  static final String LINE_TYPE = "OrderLine";
  private static final String TOKEN = "OrderToken";

  private final OrderRepository repository;
  private final Outbox outbox;
  private final Signatures signatures;
  private final LiveNews news;

  Orders(OrderRepository repository, Outbox outbox, Signatures signatures, LiveNews news) {
    this.repository = repository;
    this.outbox = outbox;
    this.signatures = signatures;
    this.news = news;
  }

  /**
   * Writes a new order down in the caller's transaction.
   *
   * @return the order with its key, number and time
   */
  public Mono<Order> place(Order order) {
    return repository
        .insert(order)
        .flatMap(placed -> outbox.append(TOPIC, Set.of(placed.id())).thenReturn(placed));
  }

  /** The order that a cart became; empty while there is none. */
  public Mono<Order> ofCart(long cartId) {
    return repository.ofCart(cartId);
  }

  /** The order of a token as a client sent it; empty for one that is not of this shop. */
  public Mono<Order> byToken(String token) {
    return Mono.justOrEmpty(signatures.read(TOKEN, token))
        .map(SignedId::number)
        .flatMapMany(id -> repository.byIds(Set.of(id)))
        .singleOrEmpty();
  }

  /** The order of a token as it is, then whenever it moves on. */
  Flux<Order> changes(String token) {
    return Mono.justOrEmpty(signatures.read(TOKEN, token))
        .map(SignedId::number)
        .flatMapMany(id -> news.on(subject(id)).concatMap(told -> repository.byIds(Set.of(id)), 1))
        .distinctUntilChanged(Order::timeline);
  }

  private static String subject(long id) {
    return "order " + id;
  }

  /** Tells those who watch orders of their changes. */
  Mono<Void> tell(Collection<Long> ids) {
    return Flux.fromIterable(ids).concatMap(id -> news.tell(subject(id))).then();
  }

  /** Orders by their keys in the database. */
  public Flux<Order> byIds(Collection<Long> ids) {
    return repository.byIds(ids);
  }

  /** Whether an account, or an e-mail address, ever ordered anything. */
  public Mono<Boolean> hasOrdered(@Nullable Long customerId, @Nullable String email) {
    return repository.hasOrdered(customerId == null ? 0 : customerId, email == null ? "" : email);
  }

  /** A customer's orders, the latest first. */
  Mono<Connection<Order>> ofCustomer(long customerId, PageRequest page) {
    long scope = Cursor.scope("orders " + customerId);
    return repository
        .ofCustomer(customerId, start(scope, page), page.backward(), page.size() + 1)
        .collectList()
        .zipWith(repository.countOfCustomer(customerId))
        .map(
            found ->
                Connection.ofRows(
                    found.getT1(),
                    page,
                    found.getT2(),
                    order -> Cursor.encode(scope, List.of(order.id()))));
  }

  private static long start(long scope, PageRequest page) {
    if (page.cursor() == null) {
      return page.backward() ? 0 : Long.MAX_VALUE;
    }
    return Cursor.key(scope, page.cursor());
  }

  /** What shows an order to whoever holds it. */
  String token(Order order) {
    return signatures.id(TOKEN, order.id());
  }

  /** The id of an order as it travels. */
  String id(Order order) {
    return signatures.id(TYPE, order.id());
  }

  /** The id of an order's line as it travels. */
  String lineId(Order order, OrderLine line) {
    return signatures.id(LINE_TYPE, order.id() + "." + line.number());
  }
}
