package dev.vitrine.listing.assembly;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The languages of a market.
 *
 * @param chains by each of its locales, where texts are looked for
 * @param tags every locale that any of the chains leads to
 */
record MarketTexts(Map<String, LocaleChain> chains, Set<String> tags) {

  /** The tag of words that hold in every language. */
  private static final String EVERY_LANGUAGE = "und";

  static MarketTexts of(Market market, Markets markets) {
    Map<String, LocaleChain> chains = new LinkedHashMap<>();
    market.locales().forEach(tag -> chains.put(tag, markets.chain(tag, market)));
    Set<String> tags = new LinkedHashSet<>(Set.of(EVERY_LANGUAGE));
    chains.values().forEach(chain -> tags.addAll(chain.tags()));
    return new MarketTexts(chains, tags);
  }

  /** The text without the locales that nobody reads here; whole, when it is in those alone. */
  LocalizedText only(LocalizedText text) {
    Map<String, String> read = new HashMap<>(text.byLocale());
    read.keySet().retainAll(tags);
    return new LocalizedText(new TreeMap<>(read.isEmpty() ? text.byLocale() : read));
  }

  /** What each locale of the market reads. */
  <T> Map<String, T> inEach(Function<LocaleChain, T> words) {
    Map<String, T> each = new LinkedHashMap<>();
    chains.forEach((tag, chain) -> each.put(tag, words.apply(chain)));
    return each;
  }

  /** The words along a chain; empty when nobody wrote any. */
  static String words(LocalizedText text, LocaleChain chain) {
    Text found = text.in(chain);
    return found == null ? "" : found.value();
  }
}
