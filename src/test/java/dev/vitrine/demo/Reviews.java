package dev.vitrine.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What customers wrote, in their own languages; one product in seven has no review yet. */
final class Reviews {

  private static final int UNREVIEWED_PERCENT = 14;
  private static final List<String> LOCALES =
      List.of("en", "en", "en", "de", "de", "de", "fr", "fr", "ja", "ja", "zh-CN", "ar");

  /** By department, by locale: rating, title and body. */
  private static final Map<?, ?> WRITTEN = DemoFiles.read("reviews.yaml", Map.class);

  private Reviews() {}

  static Stream<Map<String, Object>> of(Product product, LocalDate today) {
    Dice dice = product.dice("reviews");
    int count = dice.chance(UNREVIEWED_PERCENT) ? 0 : dice.between(1, 9);
    int best = dice.between(3, 5);
    List<Written> chosen = chosen(product, dice, count, best);
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> line(product, i, chosen.get(i), today.minusDays(dice.between(1, 600))));
  }

  private static List<Written> chosen(Product product, Dice dice, int count, int best) {
    Map<?, ?> byLocale = (Map<?, ?>) WRITTEN.get(product.department().department());
    List<Written> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String locale = dice.pick(LOCALES);
      List<?> review = (List<?>) dice.pick((List<?>) byLocale.get(locale));
      var written =
          new Written(
              locale, (Integer) review.get(0), (String) review.get(1), (String) review.get(2));
      boolean fits = written.rating() >= best - 1 || dice.chance(25);
      if (fits && !chosen.contains(written)) {
        chosen.add(written);
      }
    }
    return chosen;
  }

  private static Map<String, Object> line(
      Product product, int index, Written written, LocalDate at) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "review");
    line.put("externalId", "r-" + product.number() + "-" + (index + 1));
    line.put("product", product.externalId());
    line.put("rating", written.rating());
    line.put("title", written.title());
    line.put("body", written.body());
    line.put("locale", written.locale());
    line.put("at", at + "T%02d:%02d:00Z".formatted(8 + index, 7 * index % 60));
    return line;
  }

  private record Written(String locale, int rating, String title, String body) {}
}
