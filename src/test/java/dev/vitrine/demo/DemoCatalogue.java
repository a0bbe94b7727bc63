package dev.vitrine.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A shop that is made up: clothes, shoes, things for the home, food and jewellery in eight locales
 * and six markets, as lines of the public import. The same on every run of one day: what has a date
 * is dated from that day's midnight in UTC.
 */
public final class DemoCatalogue {

  private final LocalDate today;
  private final List<Product> products = Products.all();

  /** The shop as it is on one day. */
  public DemoCatalogue(LocalDate today) {
    this.today = today;
  }

  /** The lines of today's shop, NDJSON without line ends, in the order in which they refer. */
  public static Stream<String> lines() {
    return new DemoCatalogue(LocalDate.now(ZoneOffset.UTC)).stream();
  }

  /** The lines of this day's shop, made one by one while they are read. */
  public Stream<String> stream() {
    var lines = new ProductLines(today);
    Stream<Stream<Map<String, Object>>> parts =
        Stream.of(
            ShopLines.lines(),
            products.stream().map(lines::line),
            each(lines::swissPrices),
            each(lines::swissStock),
            Bundles.lines(products, today),
            Collections.lines(products),
            Quizzes.lines(),
            each(product -> Reviews.of(product, today)),
            Purchases.lines(products, today));
    return parts.flatMap(Function.identity()).map(DemoFiles::line);
  }

  private Stream<Map<String, Object>> each(Function<Product, Stream<Map<String, Object>>> lines) {
    return products.stream().flatMap(lines);
  }
}
