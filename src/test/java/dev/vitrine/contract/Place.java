package dev.vitrine.contract;

import java.util.HashMap;
import java.util.Map;

/** Where the demo shop's shoppers come from: each of its locales, in a market that speaks it. */
enum Place {
  AMERICA("us", "en", "USD"),
  BRITAIN("gb", "en-GB", "GBP"),
  GERMANY("de", "de", "EUR"),
  AUSTRIA("de", "de-AT", "EUR"),
  SWITZERLAND("ch", "fr", "CHF"),
  JAPAN("jp", "ja", "JPY"),
  CHINESE_IN_JAPAN("jp", "zh-CN", "JPY"),
  KUWAIT("kw", "ar", "KWD");

  private final String market;
  private final String locale;
  private final String currency;

  Place(String market, String locale, String currency) {
    this.market = market;
    this.locale = locale;
    this.currency = currency;
  }

  String market() {
    return market;
  }

  String locale() {
    return locale;
  }

  String currency() {
    return currency;
  }

  /** The variables of an operation that is asked from here. */
  Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("market", market);
    variables.put("locale", locale);
    return variables;
  }
}
