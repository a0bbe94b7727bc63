package dev.vitrine.search.intent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What currencies are called in queries, by ISO 4217 code. */
final class Currencies {

  private static final Map<String, String> BY_NAME =
      byName(
          """
          EUR € eur euro euros يورو 欧元 歐元 ユーロ 유로
          USD usd 美元 米ドル 달러
          GBP £ gbp pound pounds 英镑 ポンド 파운드
          CHF chf franken franc francs
          JPY jpy yen 円 日元 엔
          CNY cny rmb 元 块 块钱 人民币
          KRW ₩ krw 원
          AED aed درهم د.إ
          SAR sar ر.س
          KWD kwd د.ك
          """);

  /** Of several countries: taken for the caller's. */
  private static final Set<String> OF_SEVERAL =
      Set.of("$", "¥", "￥", "dollar", "dollars", "ドル", "دولار", "ريال", "دينار");

  /** Matches any of the names. */
  static final String NAMES =
      Stream.concat(BY_NAME.keySet().stream(), OF_SEVERAL.stream())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  private Currencies() {}

  private static Map<String, String> byName(String lines) {
    Map<String, String> byName = new HashMap<>();
    for (String line : lines.strip().split("\n")) {
      String[] names = line.split(" ");
      Arrays.stream(names).skip(1).forEach(name -> byName.put(name, names[0]));
    }
    return byName;
  }

  /** Whether a currency is called so. */
  static boolean isName(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return BY_NAME.containsKey(name) || OF_SEVERAL.contains(name);
  }

  /** The code of what is called so; the caller's where several are. */
  static String of(String name, String callers) {
    return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), callers);
  }
}
