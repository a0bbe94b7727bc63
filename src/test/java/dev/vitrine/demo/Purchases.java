package dev.vitrine.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was bought in the last 90 days. Each market has its own favourites: a few things sell a lot,
 * and most sell now and then.
 */
final class Purchases {

  private static final Duration PERIOD = Duration.ofDays(90);
  private static final int PURCHASES_OF_A_VISITOR = 5;

  private final List<Product> products;
  private final Instant midnight;

  private Purchases(List<Product> products, LocalDate today) {
    this.products = products;
    this.midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** One line for each purchase, in the order of time. */
  static Stream<Map<String, Object>> lines(List<Product> products, LocalDate today) {
    var purchases = new Purchases(products, today);
    return Stream.of(Markets.values())
        .flatMap(purchases::of)
        .sorted(Comparator.comparing(Purchase::at))
        .map(Purchase::line);
  }

  private Stream<Purchase> of(Markets market) {
    List<Product> sold = products.stream().filter(market::sells).toList();
    double[] popularity = popularity(market, sold);
    Dice dice = Dice.of("purchases", market.handle());
    return Stream.generate(() -> purchase(market, sold, popularity, dice)).limit(market.sales());
  }

  private Purchase purchase(Markets market, List<Product> sold, double[] popularity, Dice dice) {
    int visitor = dice.between(1, market.sales() / PURCHASES_OF_A_VISITOR);
    Product product = sold.get(index(popularity, dice.share()));
    Instant at = midnight.minusSeconds((long) (dice.share() * PERIOD.toSeconds()) + 1);
    return new Purchase("u-" + market.handle() + "-" + visitor, product, market, at);
  }

  /** Running sums of the products' shares, by a power law over each market's own order. */
  private static double[] popularity(Markets market, List<Product> sold) {
    double[] sums = new double[sold.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      double rank = sold.get(i).dice("popularity " + market.handle()).share() * sums.length;
      sum += 1 / (rank + 3);
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  private static int index(double[] sums, double share) {
    int index = 0;
    while (index < sums.length - 1 && sums[index] <= share) {
      index++;
    }
    return index;
  }

  private record Purchase(String visitor, Product product, Markets market, Instant at) {

    Map<String, Object> line() {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("type", "event");
      line.put("visitor", visitor);
      line.put("kind", "PURCHASED");
      line.put("product", product.externalId());
      line.put("market", market.handle());
      line.put("at", at.toString());
      return line;
    }
  }
}
