package dev.vitrine.listing.index;

/** Tokens that a product can be filtered and counted by: a letter, a colon, what it says. */
public final class Tokens {
  /** Prefix of {@link #value}. */
  public static final String VALUE = "v:";

  /** Prefix of {@link #attribute}. */
  public static final String ATTRIBUTE = "a:";

  /** Prefix of {@link #option}. */
  public static final String OPTION = "o:";

  /** Prefix of {@link #brand}. */
  public static final String BRAND = "b:";

  /** Any variant can be bought. */
  public static final String AVAILABLE = "s:available";

  /** It has been shown for less than 30 days. */
  public static final String NEW = "s:new";

  private Tokens() {}

  /** A product has the value of the attribute: {@code a:color=red}. */
  public static String attribute(String key, String value) {
    return ATTRIBUTE + key + '=' + value;
  }

  /** A variant of the product has the value of the option: {@code o:size=42}. */
  public static String option(String key, String value) {
    return OPTION + key + '=' + value;
  }

  /**
   * A product has the value of an attribute that is like an option, or a variant has the value of
   * the option: {@code v:color=red}. Counted only: filters ask for the one token and the other.
   */
  public static String value(String key, String value) {
    return VALUE + key + '=' + value;
  }

  /** The product is of the brand. */
  public static String brand(long id) {
    return BRAND + id;
  }

  /** The merchant tagged the product so. Not a facet. */
  public static String tag(String tag) {
    return "t:" + tag;
  }

  /** The product is of the type. Not a facet. */
  public static String type(String productType) {
    return "p:" + productType;
  }

  /** The product carries the badge. Not a facet. */
  public static String badge(String handle) {
    return "m:" + handle;
  }

  /** The product was put into the collection by hand. Not a facet. */
  public static String collection(long id) {
    return "c:" + id;
  }

  /** Any variant is reduced in the currency. */
  public static String sale(String currency) {
    return "s:sale=" + currency;
  }
}
