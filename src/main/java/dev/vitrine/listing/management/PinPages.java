package dev.vitrine.listing.management;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages of pins. */
@Component
class PinPages {

  private final PinPageRepository repository;

  PinPages(PinPageRepository repository) {
    this.repository = repository;
  }

  Mono<Connection<PinRow>> page(PinChoice choice, PageRequest page) {
    long scope = Cursor.scope("pins " + choice);
    return repository
        .from(choice, start(scope, page.cursor()), page.backward(), page.size() + 1)
        .collectList()
        .zipWith(repository.count(choice))
        .map(
            found ->
                Connection.ofRows(found.getT1(), page, found.getT2(), pin -> encode(scope, pin)));
  }

  private static String encode(long scope, PinRow pin) {
    return Cursor.encode(
        scope, List.of(pin.scope(), pin.marketId(), pin.position(), pin.productId()));
  }

  private static @Nullable PinRow start(long scope, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<@Nullable Object> values = Cursor.decode(scope, cursor);
    if (values.size() == 4
        && values.get(0) instanceof String listing
        && values.get(1) instanceof Long market
        && values.get(2) instanceof Long position
        && values.get(3) instanceof Long product) {
      return new PinRow(listing, market, position.intValue(), product);
    }
    throw Cursor.invalid();
  }
}
