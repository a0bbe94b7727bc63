package dev.vitrine.listing.storefront.facet;

import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.platform.graphql.Messages;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says from where to where a range goes.
 *
 * @param messages the patterns
 * @param locales the caller's language
 */
public record RangeLabels(Messages messages, LocaleChain locales) {

  /** The words of a range whose numbers are written by a function. */
  public String of(CountedFacet.Range range, Function<BigDecimal, String> number) {
    String from = written(range.min(), number);
    String to = written(range.max(), number);
    String key =
        from == null
            ? (to == null ? "listing.range.any" : "listing.range.to")
            : (to == null ? "listing.range.from" : "listing.range.between");
    return messages.format(
        locales.locale().toLocale(), key, Map.of("from", text(from), "to", text(to)));
  }

  private static @Nullable String written(
      @Nullable BigDecimal number, Function<BigDecimal, String> writer) {
    return number == null ? null : writer.apply(number);
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}
