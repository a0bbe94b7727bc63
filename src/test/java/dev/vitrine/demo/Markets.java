package dev.vitrine.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The six markets: what each sells, how much, and from where. */
enum Markets {
  US("us", "USD", 2, "1", 1500, "newark"),
  GB("gb", "GBP", 2, "0.81", 700, "leeds"),
  DE("de", "EUR", 2, "0.94", 1200, "berlin", "vienna"),
  CH("ch", "CHF", 2, "0.97", 450, "zurich"),
  JP("jp", "JPY", 0, "152", 900, "osaka"),
  KW("kw", "KWD", 3, "0.31", 350, "kuwait-city");

  private static final Map<Markets, Set<String>> BANNED_TAGS =
      Map.of(JP, Set.of("raw-milk"), KW, Set.of("raw-milk", "alcohol"));
  private static final List<List<String>> HAND_PICKED =
      List.of(
          List.of("us", "gb"),
          List.of("de", "ch"),
          List.of("us", "jp"),
          List.of("us", "gb", "de", "ch"),
          List.of("us", "de", "jp", "kw"),
          List.of("gb", "de", "ch", "jp", "kw"));
  private static final int HAND_PICKED_PERCENT = 14;

  private final String handle;
  private final String currency;
  private final int digits;
  private final String rate;
  private final int sales;
  private final List<String> locations;

  Markets(String handle, String currency, int digits, String rate, int sales, String... locations) {
    this.handle = handle;
    this.currency = currency;
    this.digits = digits;
    this.rate = rate;
    this.sales = sales;
    this.locations = List.of(locations);
  }

  String handle() {
    return handle;
  }

  String currency() {
    return currency;
  }

  /** How many digits follow the point in an amount of its currency (ISO 4217). */
  int digits() {
    return digits;
  }

  /** What a US dollar costs there. */
  String rate() {
    return rate;
  }

  /** How many things were bought there in the last 90 days. */
  int sales() {
    return sales;
  }

  List<String> locations() {
    return locations;
  }

  boolean sells(Product product) {
    List<String> byHand = product.markets();
    return (byHand.isEmpty() || byHand.contains(handle))
        && product.tags().stream().noneMatch(BANNED_TAGS.getOrDefault(this, Set.of())::contains);
  }

  static List<String> byHand(Product product) {
    Dice dice = product.dice("markets");
    return dice.chance(HAND_PICKED_PERCENT) ? dice.pick(HAND_PICKED) : List.of();
  }
}
