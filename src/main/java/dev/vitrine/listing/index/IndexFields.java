package dev.vitrine.listing.index;

/**
 * Names of the fields of a listing document, as {@code elasticsearch/listing-10.json} maps them.
 *
 * <p>Fields that exist once per locale or currency are mapped when the first document brings them:
 * a sort on one of them says {@code unmapped_type}.
 */
public final class IndexFields {
  /**
   * The {@link dev.vitrine.listing.assembly.ProductCard}: the only thing that {@code _source}
   * keeps.
   */
  public static final String CARD = "card";

  /** The product's key: long, unique in an index, the last tie-breaker of every sort. */
  public static final String PRODUCT_ID = "product_id";

  /** Keyword, filtered by: every {@link Tokens token}. No doc values: not for aggregations. */
  public static final String TOKENS = "tokens";

  /** Keyword, counted by facets: attribute, option, brand and state tokens. Not for filters. */
  public static final String FACETS = "facets";

  /** Keyword: keys of the product's categories and all above them. */
  public static final String CATEGORIES = "categories";

  /** Nested: the numeric attributes, each once with all its values. */
  public static final String NUMBERS = "numbers";

  /** Keyword in {@link #NUMBERS}: the attribute's key. */
  public static final String NUMBER_KEY = "numbers.key";

  /** Doubles in {@link #NUMBERS}: the values, in the attribute's unit. */
  public static final String NUMBER_VALUE = "numbers.value";

  /** Integers in {@link #NUMBERS}: codes of the {@link Ladder}'s rungs that the values stand on. */
  public static final String NUMBER_RUNGS = "numbers.rungs";

  /** Double: the mean rating to one decimal; missing before the first review. */
  public static final String RATING = "rating";

  /** Integer: how many rated. */
  public static final String RATING_COUNT = "rating_count";

  /** Long: how many sold in this market. */
  public static final String UNITS = "units";

  /** Date: since when the product is shown. */
  public static final String PUBLISHED_AT = "published_at";

  /** Byte: 0 while any variant can be bought, 1 when sold out; sorted by where sold-out is last. */
  public static final String SOLD_OUT = "sold_out";

  /** Nested: the variants, for what must hold on the same one. */
  public static final String VARIANTS = "variants";

  /** Keyword in {@link #VARIANTS}: options, available and sale tokens of the variant. */
  public static final String VARIANT_TOKENS = "variants.tokens";

  /**
   * Keyword in {@link #VARIANTS}: the product's categories, for what depends on them and must hold
   * of a variant. Not for aggregations.
   */
  public static final String VARIANT_CATEGORIES = "variants.categories";

  /** Nested: where merchants put the product. */
  public static final String PLACEMENTS = "placements";

  /** Keyword in {@link #PLACEMENTS}: a {@link Scopes scope}. */
  public static final String PLACEMENT_SCOPE = "placements.scope";

  /** Integer in {@link #PLACEMENTS}: the position, lowest first. */
  public static final String PLACEMENT_POSITION = "placements.position";

  /** Keyword: a digest of the whole document, by which reconciliation compares. */
  public static final String DIGEST = "digest";

  /** Text: the brand's name. */
  public static final String BRAND = "brand";

  /** Keyword: model numbers and measures, see {@link dev.vitrine.platform.language.Codes}. */
  public static final String CODES = "codes";

  /** Keyword: the numbers that the product and its variants go by, letters and digits alone. */
  public static final String IDENTIFIERS = "identifiers";

  /** Keyword: what kind of thing the product is, see {@link SearchTexts#traits}. */
  public static final String TRAITS = "traits";

  /**
   * What the name of a text field in Japanese, Korean or simplified Chinese goes on with where it
   * holds pairs of neighbouring characters.
   */
  public static final String GRAMS = ".grams";

  private IndexFields() {}

  /** Longs: the displayed prices of the variants in a currency, in its smallest unit. */
  public static String price(String currency) {
    return "price." + currency;
  }

  /** Integers, counted only: codes of the {@link PriceLadder}'s rungs that the prices stand on. */
  public static String priceRungs(String currency) {
    return "price_rungs." + currency;
  }

  /** Long in {@link #VARIANTS}: the variant's displayed price, in the smallest unit. */
  public static String variantPrice(String currency) {
    return "variants.price." + currency;
  }

  /** Text with the language's analyzer: the title in a locale of the market. */
  public static String title(String locale) {
    return "title." + locale;
  }

  /** Keyword: the title's collation key in a locale of the market, in hexadecimal. */
  public static String sortTitle(String locale) {
    return "sort_title." + locale;
  }

  /** Text with the language's analyzer: what the product is. */
  public static String kind(String locale) {
    return "kind." + locale;
  }

  /** Text with the language's analyzer: attributes and options. */
  public static String facts(String locale) {
    return "facts." + locale;
  }

  /** Text with the language's analyzer: the description. */
  public static String text(String locale) {
    return "text." + locale;
  }

  /** Keyword, counted by facets: attribute tokens of words in a locale of the market. */
  public static String facetWords(String locale) {
    return "facet_words." + locale;
  }

  /** Keyword, counted only: every different word of the product. */
  public static String words(String locale) {
    return "words." + locale;
  }
}
