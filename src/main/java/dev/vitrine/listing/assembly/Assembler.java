package dev.vitrine.listing.assembly;

import dev.vitrine.market.Market;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what a market shows of products from the rows of every feature. */
@Component
public class Assembler {

  /**
   * The products as the market shows them at an instant. The number of SQL statements does not
   * depend on how many there are.
   *
   * @param productIds the products' keys
   * @param market where they are shown
   * @param now the instant that prices, publish windows and ages are reckoned at
   * @return those that the market shows, in no order; the rest are absent
   */
  public Mono<List<AssembledProduct>> assemble(
      Collection<Long> productIds, Market market, Instant now) {
    return Mono.just(List.of());
  }
}
