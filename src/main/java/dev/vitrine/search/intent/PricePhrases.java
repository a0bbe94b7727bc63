package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices in queries: {@code under 50 €}, {@code zwischen 20 und 30 Euro}, {@code 5000円以下}.
 *
 * @param currency the caller's currency, ISO 4217; prices in others are left alone
 */
record PricePhrases(String currency) {

  private static final String LEAST = amount("least");
  private static final String BOUND = amount("bound");

  private static final Pattern BETWEEN =
      pattern(
          "(?:between|zwischen|entre|tra|من|بين)\\s+"
              + LEAST
              + "\\s+(?:and|und|et|y|e|إلى|الى|و)\\s*"
              + BOUND);
  private static final Pattern RANGE =
      pattern(LEAST + "\\s?(?:-|–|~|〜|to|bis|à|a|até|إلى|الى|到|至|から)\\s?" + BOUND + "(?:まで)?");
  private static final Pattern AT_MOST =
      pattern(
          "(?:under|below|less than|no more than|cheaper than|up to|at"
              + " most|max(?:imum)?\\.?|unter|bis(?: zu)?|höchstens|weniger als|nicht mehr"
              + " als|günstiger als|billiger als|maximal|moins de|moins ch(?:er|ère|ers|ères)"
              + " que|en dessous de|inférieure?s? à|pas plus de|jusqu'à|au plus|menos"
              + " de|hasta|máximo|no más de|meno di|fino a|non più di|até|abaixo de|no máximo|أقل"
              + " من|اقل من|بأقل من|باقل من|لا يزيد عن|لا يتجاوز|أرخص من|تحت|دون|حتى)\\s+"
              + BOUND);
  private static final Pattern AT_LEAST =
      pattern(
          "(?:over|above|more than|at least|from|über|mehr als|mindestens|ab|plus de|à partir de|au"
              + " moins|au-dessus de|supérieure?s? à|más de|desde|più di|mais de|acima de|أكثر"
              + " من|اكثر من|فوق)\\s+"
              + BOUND);
  private static final Pattern AT_MOST_BEHIND =
      pattern(
          BOUND
              + "\\s?(?:以下|以内|以內|未満|まで|之内|이하|미만|아래|or less|oder weniger|ou moins|o menos"
              + "|أو أقل)");
  private static final Pattern AT_MOST_BEFORE = pattern("(?:低于|不超过|少于|最多|不到)\\s?" + BOUND);
  private static final Pattern AT_LEAST_BEFORE = pattern("(?:高于|高於|超过|超過|至少)\\s?" + BOUND);
  private static final Pattern AT_LEAST_BEHIND =
      pattern(BOUND + "\\s?(?:以上|から|이상|or more|oder mehr|ou plus|o más)");

  /** A number, with the currency before or behind it where it is told. */
  private static String amount(String name) {
    String money = "(?<%s>" + Currencies.NAMES + ")";
    return "(?:"
        + money.formatted(name + "Before")
        + "\\s?)?(?<"
        + name
        + ">\\p{Nd}+(?:[.,' ٬]\\p{Nd}{3})*(?:[.,٫]\\p{Nd}{1,2})?(?:[万萬](?:\\p{Nd}+千?)?|千)?)(?:\\s?"
        + money.formatted(name + "Behind")
        + ")?";
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![\\p{IsLatin}\\p{IsArabic}\\p{IsCyrillic}\\p{N}])"
            + words
            + "(?![\\p{IsLatin}\\p{IsArabic}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The price that a query tells. */
  Optional<Understood> in(String typed) {
    String query = typed.replace('’', '\'');
    return between(BETWEEN.matcher(query), false)
        .or(() -> between(RANGE.matcher(query), true))
        .or(() -> bound(AT_MOST, query, false))
        .or(() -> bound(AT_MOST_BEHIND, query, false))
        .or(() -> bound(AT_MOST_BEFORE, query, false))
        .or(() -> bound(AT_LEAST, query, true))
        .or(() -> bound(AT_LEAST_BEFORE, query, true))
        .or(() -> bound(AT_LEAST_BEHIND, query, true));
  }

  private Optional<Understood> between(Matcher found, boolean needsCurrency) {
    if (!found.find() || needsCurrency && currencies(found).findAny().isEmpty()) {
      return Optional.empty();
    }
    return amount(found, "least")
        .flatMap(min -> amount(found, "bound").map(max -> understood(found, min, max)));
  }

  private Optional<Understood> bound(Pattern pattern, String query, boolean least) {
    Matcher found = pattern.matcher(query);
    if (!found.find() || !saysPrice(found, query, least)) {
      return Optional.empty();
    }
    return amount(found, "bound")
        .map(bound -> least ? understood(found, bound, null) : understood(found, null, bound));
  }

  /** Without a currency, only an upper bound at the end is surely no age, size or count. */
  private static boolean saysPrice(Matcher found, String query, boolean least) {
    return currencies(found).findAny().isPresent() || !least && found.end() == query.length();
  }

  private static Stream<String> currencies(Matcher found) {
    return found.namedGroups().keySet().stream()
        .filter(name -> name.endsWith("Before") || name.endsWith("Behind"))
        .flatMap(name -> Stream.ofNullable(found.group(name)));
  }

  private boolean isMine(Matcher found) {
    return currencies(found).map(it -> Currencies.of(it, currency)).allMatch(currency::equals);
  }

  private Understood understood(Matcher found, @Nullable Long min, @Nullable Long max) {
    Filter filter = isMine(found) ? new Filter.PriceWithin(min, max) : null;
    return new Understood(filter, found.group(), found.start(), found.end());
  }

  /** In the currency's smallest unit; three digits behind a point or comma are thousands. */
  private Optional<Long> amount(Matcher found, String name) {
    try {
      return Optional.of(
          number(found.group(name))
              .movePointRight(Money.minorDigits(currency))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact());
    } catch (ArithmeticException | NumberFormatException absurd) {
      return Optional.empty();
    }
  }

  /** East Asian numbers count ten thousands and thousands: 1万5千. */
  private static BigDecimal number(String written) {
    String[] parts = written.split("[万萬]", -1);
    return parts.length == 1
        ? thousands(written)
        : thousands(parts[0]).movePointRight(4).add(behindTenThousands(parts[1]));
  }

  /** A single digit there is said of thousands: 1万5. */
  private static BigDecimal behindTenThousands(String written) {
    return switch (written.length()) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> thousands(written + '千');
      default -> thousands(written);
    };
  }

  private static BigDecimal thousands(String written) {
    String plain =
        written
            .replaceAll("[' ٬千]", "")
            .replaceAll("[.,](?=\\p{Nd}{3}(?!\\p{Nd}))", "")
            .replace(',', '.')
            .replace('٫', '.');
    return new BigDecimal(plain).movePointRight(written.endsWith("千") ? 3 : 0);
  }
}
