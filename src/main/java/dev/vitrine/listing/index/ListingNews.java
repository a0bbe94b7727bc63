package dev.vitrine.listing.index;

import dev.vitrine.listing.index.ListingChange.Products;
import dev.vitrine.listing.index.ListingChange.WholeMarket;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.background.Background;
import dev.vitrine.platform.notification.Notifications;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries the news of changed indices to the listeners of every instance, by PostgreSQL's
 * notifications: news of changes that came from the outbox is committed with the removal of its
 * rows, so there is no moment at which it could be lost. An instance whose connection was lost has
 * missed something unknown and takes everything for changed.
 *
 * <p>A message is {@code <market>,<market>…:<product>,<product>…}; no products: all of them.
 */
@Component
class ListingNews implements Background {

  private static final String CHANNEL = "vitrine_listing";

  /** A notification holds less than 8,000 bytes. */
  private static final int MOST_PRODUCTS = 300;

  private static final String TELL =
      """
      SELECT pg_notify(:channel, :message)
      """;

  private final Notifications notifications;
  private final DatabaseClient database;
  private final Markets markets;
  private final List<ListingChangeListener> listeners;

  ListingNews(
      Notifications notifications,
      DatabaseClient database,
      Markets markets,
      ObjectProvider<ListingChangeListener> listeners) {
    this.notifications = notifications;
    this.database = database;
    this.markets = markets;
    this.listeners = listeners.orderedStream().toList();
  }

  @Override
  public String name() {
    return "News of the indices";
  }

  /**
   * Tells of products that searches see in their new state: at once here, with the commit of the
   * transaction, if there is one, everywhere.
   */
  Mono<Void> tell(Collection<Long> marketIds, Collection<Long> products) {
    String told = products.size() <= MOST_PRODUCTS ? joined(products) : "";
    return marketIds.isEmpty() ? Mono.empty() : tell(joined(marketIds) + ':' + told);
  }

  /** Tells that anything in the market may have changed. */
  Mono<Void> tellAll(long marketId) {
    return tell(marketId + ":");
  }

  private Mono<Void> tell(String message) {
    return Mono.<Void>fromRunnable(() -> hear(message))
        .then(database.sql(TELL).bind("channel", CHANNEL).bind("message", message).then());
  }

  @Override
  public Flux<?> work() {
    return notifications.on(CHANNEL).doOnNext(this::hear);
  }

  private void hear(Optional<String> message) {
    message.ifPresentOrElse(this::hear, this::hearOfAnything);
  }

  private void hearOfAnything() {
    markets.all().stream().map(Market::id).map(WholeMarket::new).forEach(this::announce);
  }

  private void hear(String message) {
    int colon = message.indexOf(':');
    List<Long> products = ids(message.substring(colon + 1));
    ids(message.substring(0, colon)).stream()
        .map(
            market -> products.isEmpty() ? new WholeMarket(market) : new Products(market, products))
        .forEach(this::announce);
  }

  private void announce(ListingChange change) {
    listeners.forEach(listener -> listener.on(change));
  }

  private static String joined(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> ids(String joined) {
    return joined.isEmpty() ? List.of() : Stream.of(joined.split(",")).map(Long::valueOf).toList();
  }
}
