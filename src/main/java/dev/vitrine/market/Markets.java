package dev.vitrine.market;

import com.ibm.icu.util.ULocale;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** The shop's markets, held in memory. */
public final class Markets {

  private final Snapshot<List<Market>> snapshot;

  Markets(Snapshot<List<Market>> snapshot) {
    this.snapshot = snapshot;
  }

  /** Every market, the default first. */
  public List<Market> all() {
    return snapshot.current();
  }

  /** The market of callers who name none. */
  public Market shopDefault() {
    return all().getFirst();
  }

  /** The market of this handle. */
  public Optional<Market> named(String handle) {
    return all().stream().filter(market -> market.handle().equals(handle)).findFirst();
  }

  /** The market of this database key. */
  public Optional<Market> byId(long id) {
    return all().stream().filter(market -> market.id() == id).findFirst();
  }

  /** The tags of every market's locales, the default market's first. */
  List<String> locales() {
    return all().stream().flatMap(market -> market.locales().stream()).distinct().toList();
  }

  /** The locales that a text is looked for in when a market serves this one of its tags. */
  public LocaleChain chain(String tag, Market market) {
    return LocaleChain.of(tag, market, shopDefault().defaultLocale());
  }

  /**
   * The same caller in another market: in the nearest of its locales to what they speak, in the
   * same currency where it sells in it.
   */
  public ShopContext moved(ShopContext shop, Market market) {
    if (market.id() == shop.market().id()) {
      return shop;
    }
    ULocale spoken = ULocale.forLocale(shop.language());
    String tag = LocaleNegotiation.match(spoken, market.locales(), market.defaultLocale());
    String currency =
        market.currencies().contains(shop.currency()) ? shop.currency() : market.currency();
    return new ShopContext(market, chain(tag, market), currency, shop.language());
  }
}
