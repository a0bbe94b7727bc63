package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices in queries: {@code under 50 €}, {@code zwischen 20 und 30 Euro}, {@code 5000円以下}.
 *
 * @param currency the caller's currency, ISO 4217; prices in others are left alone
 */
record PricePhrases(String currency) {

  private static final String NUMBER = "(\\d+(?:[.,' ]\\d{3})*(?:[.,]\\d{1,2})?)";
  private static final String MONEY =
      "€|\\$|£|¥|￥|₩|eur(?:os?)?|usd|dollars?|gbp|pounds?|chf|franken|francs?|jpy|yen|円|人民币|cny|rmb|krw"
          + "|欧元|歐元|ユーロ|유로|美元|米ドル|ドル|달러|英镑|ポンド|파운드|日元|元|엔|원|يورو|دولار|درهم|ريال|دينار|aed|sar|kwd";
  private static final String BEFORE = "(?:(?<before>" + MONEY + ")\\s?)?";
  private static final String AFTER = "(?:\\s?(?<after>" + MONEY + "))?";
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("يورو", "EUR"),
          Map.entry("欧元", "EUR"),
          Map.entry("歐元", "EUR"),
          Map.entry("ユーロ", "EUR"),
          Map.entry("유로", "EUR"),
          Map.entry("美元", "USD"),
          Map.entry("米ドル", "USD"),
          Map.entry("달러", "USD"),
          Map.entry("英镑", "GBP"),
          Map.entry("ポンド", "GBP"),
          Map.entry("파운드", "GBP"),
          Map.entry("日元", "JPY"),
          Map.entry("엔", "JPY"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("chf", "CHF"),
          Map.entry("franken", "CHF"),
          Map.entry("franc", "CHF"),
          Map.entry("francs", "CHF"),
          Map.entry("jpy", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("元", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("cny", "CNY"),
          Map.entry("rmb", "CNY"),
          Map.entry("₩", "KRW"),
          Map.entry("원", "KRW"),
          Map.entry("krw", "KRW"),
          Map.entry("usd", "USD"),
          Map.entry("درهم", "AED"),
          Map.entry("aed", "AED"),
          Map.entry("sar", "SAR"),
          Map.entry("kwd", "KWD"));

  private static final Pattern BETWEEN =
      pattern(
          "(?:between|zwischen|entre|tra|من)\\s+"
              + BEFORE
              + NUMBER
              + AFTER.replace("after", "after1")
              + "\\s+(?:and|und|et|y|e|إلى|الى)\\s+"
              + BEFORE.replace("before", "before2")
              + NUMBER
              + AFTER);
  private static final Pattern AT_MOST =
      pattern(
          "(?:under|below|less than|cheaper than|up to|at most|max(?:imum)?\\.?|unter|bis(?:"
              + " zu)?|höchstens|weniger als|maximal|moins de|jusqu'à|au plus|menos"
              + " de|hasta|máximo|meno di|fino a|até|abaixo de|أقل من|اقل من|بأقل"
              + " من|تحت|دون|حتى)\\s+"
              + BEFORE
              + NUMBER
              + AFTER);
  private static final Pattern AT_LEAST =
      pattern(
          "(?:over|above|more than|at least|from|über|mehr als|mindestens|ab|plus de|à partir de|au"
              + " moins|más de|desde|più di|mais de|acima de|أكثر من|اكثر من|فوق)\\s+"
              + BEFORE
              + NUMBER
              + AFTER);
  private static final Pattern AT_MOST_BEHIND =
      pattern(BEFORE + NUMBER + AFTER + "\\s?(?:以下|以内|以內|未満|まで|之内|이하|미만|아래)");
  private static final Pattern AT_MOST_BEFORE =
      pattern("(?:低于|不超过|少于|最多|不到)\\s?" + BEFORE + NUMBER + AFTER);
  private static final Pattern AT_LEAST_BEHIND =
      pattern(BEFORE + NUMBER + AFTER + "\\s?(?:以上|から|이상)");

  private static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![\\p{IsLatin}\\p{IsArabic}\\p{IsCyrillic}\\p{N}])"
            + words
            + "(?![\\p{IsLatin}\\p{IsArabic}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The price that a query tells. */
  Optional<Understood> in(String query) {
    return between(query)
        .or(() -> bound(AT_MOST, query, false))
        .or(() -> bound(AT_MOST_BEHIND, query, false))
        .or(() -> bound(AT_MOST_BEFORE, query, false))
        .or(() -> bound(AT_LEAST, query, true))
        .or(() -> bound(AT_LEAST_BEHIND, query, true));
  }

  private Optional<Understood> between(String query) {
    Matcher found = BETWEEN.matcher(query);
    return found.find()
        ? amount(found.group(2))
            .flatMap(min -> amount(found.group(5)).map(max -> understood(found, min, max)))
        : Optional.empty();
  }

  private Optional<Understood> bound(Pattern pattern, String query, boolean least) {
    Matcher found = pattern.matcher(query);
    if (!found.find() || !saysPrice(found, query, least)) {
      return Optional.empty();
    }
    return amount(found.group(2))
        .map(bound -> least ? understood(found, bound, null) : understood(found, null, bound));
  }

  /** Without a currency, only an upper bound at the end is surely no age, size or count. */
  private static boolean saysPrice(Matcher found, String query, boolean least) {
    return found.group("before") != null
        || found.group("after") != null
        || !least && found.end() == query.length();
  }

  private boolean isMine(Matcher found) {
    return List.of("before", "after").stream()
        .map(found::group)
        .filter(java.util.Objects::nonNull)
        .map(name -> CURRENCIES.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), currency))
        .allMatch(currency::equals);
  }

  private Understood understood(Matcher found, @Nullable Long min, @Nullable Long max) {
    Filter filter = isMine(found) ? new Filter.PriceWithin(min, max) : null;
    return new Understood(filter, found.group(), found.start(), found.end());
  }

  /** In the currency's smallest unit; three digits behind a point or comma are thousands. */
  private Optional<Long> amount(String number) {
    String plain = number.replaceAll("[' ]", "").replaceAll("[.,](?=\\d{3}(?!\\d))", "");
    try {
      return Optional.of(
          new BigDecimal(plain.replace(',', '.'))
              .movePointRight(Money.minorDigits(currency))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact());
    } catch (ArithmeticException | NumberFormatException absurd) {
      return Optional.empty();
    }
  }
}
