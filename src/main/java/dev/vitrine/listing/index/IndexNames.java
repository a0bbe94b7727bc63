package dev.vitrine.listing.index;

import dev.vitrine.market.Market;
import org.springframework.stereotype.Component;

/** Names of a market's indices, and of the alias by which the live one is read. */
@Component
public class IndexNames {

  private final String prefix;

  IndexNames(ListingIndexProperties properties) {
    this.prefix = properties.prefix();
  }

  /** The alias that searches of a market go to. */
  public String alias(Market market) {
    return alias(market.id());
  }

  String alias(long marketId) {
    return prefix + '-' + marketId;
  }

  String index(long marketId, long number) {
    return alias(marketId) + '-' + number;
  }

  /** Matches every index of every market. */
  String pattern() {
    return prefix + "-*";
  }
}
