package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.listing.index.ProductDocument.NumericAttribute;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says by which tokens a product is filtered and counted. */
final class TokenAssembly {

  private static final String COLLECTION_SCOPE = "collection:";

  /** Longer words are sentences: nobody chooses them from a list. */
  private static final int LONGEST_VALUE = 100;

  private final Reference reference;

  TokenAssembly(Reference reference) {
    this.reference = reference;
  }

  /** What facets count. */
  Collection<String> facets(ProductInMarket it) {
    TreeSet<String> facets = new TreeSet<>();
    values(it)
        .filter(this::isFilterable)
        .filter(value -> !value.isTranslated())
        .flatMap(value -> counted(value, value.tokens()))
        .forEach(facets::add);
    it.sold().stream().flatMap(TokenAssembly::options).forEach(facets::add);
    if (it.product().brandId() != null) {
      facets.add(Tokens.brand(it.product().brandId()));
    }
    states(it).forEach(facets::add);
    return facets;
  }

  /** What facets count of words that were translated, by locale of the market. */
  Map<String, List<String>> facetWords(ProductInMarket it, MarketTexts texts) {
    List<Value> translated =
        values(it).filter(this::isFilterable).filter(Value::isTranslated).toList();
    return translated.isEmpty() ? Map.of() : texts.inEach(chain -> tokens(translated, chain));
  }

  private List<String> tokens(List<Value> translated, LocaleChain chain) {
    return translated.stream()
        .flatMap(value -> counted(value, value.token(chain)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Tokens of attributes, and those that options of the same key and value count by, too. */
  private Stream<String> counted(Value value, Stream<String> tokens) {
    return isLikeOption(value) ? tokens.flatMap(token -> Stream.of(token, asValue(token))) : tokens;
  }

  private boolean isLikeOption(Value value) {
    return reference.attributes().isLikeOption(value.key());
  }

  private static String asValue(String attribute) {
    return Tokens.VALUE + attribute.substring(Tokens.ATTRIBUTE.length());
  }

  /** What filters and rules ask for: everything that facets count, and more. */
  Collection<String> tokens(ProductInMarket it, Collection<String> facets) {
    Product product = it.product();
    TreeSet<String> tokens = new TreeSet<>(facets);
    tokens.removeIf(token -> token.startsWith(Tokens.VALUE));
    values(it).flatMap(Value::tokens).forEach(tokens::add);
    product.tags().stream().map(Tokens::tag).forEach(tokens::add);
    product.badges().stream().map(Tokens::badge).forEach(tokens::add);
    if (product.productType() != null) {
      tokens.add(Tokens.type(product.productType()));
    }
    collections(it).forEach(tokens::add);
    return tokens;
  }

  /** Its filterable numbers. */
  List<NumericAttribute> numbers(ProductInMarket it) {
    return it.product().attributes().stream()
        .filter(attribute -> isFilterable(attribute.key()))
        .map(TokenAssembly::numbers)
        .filter(attribute -> !attribute.value().isEmpty())
        .toList();
  }

  private static NumericAttribute numbers(ProductAttribute attribute) {
    return NumericAttribute.of(
        attribute.key(),
        attribute.values().stream()
            .filter(AttributeValue.Quantity.class::isInstance)
            .map(AttributeValue.Quantity.class::cast)
            .map(AttributeValue.Quantity::number)
            .distinct()
            .toList());
  }

  /** What every variant of a product has because the product has it. */
  List<String> ofVariants(ProductInMarket it) {
    return values(it)
        .filter(this::isLikeOption)
        .flatMap(value -> value.isTranslated() ? value.tokens() : counted(value, value.tokens()))
        .toList();
  }

  /**
   * What a variant can be found by.
   *
   * @param ofVariants what every variant of its product has
   */
  List<String> tokens(VariantInMarket variant, Collection<String> ofVariants) {
    TreeSet<String> tokens = new TreeSet<>(ofVariants);
    options(variant).forEach(tokens::add);
    if (variant.canBeBought()) {
      tokens.add(Tokens.AVAILABLE);
    }
    variant.prices().values().stream()
        .filter(price -> price.compareAt() != null)
        .map(price -> Tokens.sale(price.currencyCode()))
        .forEach(tokens::add);
    return List.copyOf(tokens);
  }

  private static Stream<String> options(VariantInMarket variant) {
    return variant.variant().options().entrySet().stream()
        .flatMap(option -> tokens(option.getKey(), option.getValue()));
  }

  private static Stream<String> tokens(String option, String value) {
    return Stream.of(Tokens.option(option, value), Tokens.value(option, value));
  }

  private static Stream<String> states(ProductInMarket it) {
    Stream<String> sales =
        it.market().currencies().stream().filter(it::isReduced).map(Tokens::sale);
    Stream<String> available = it.isAvailable() ? Stream.of(Tokens.AVAILABLE) : Stream.empty();
    Stream<String> news = it.isNew() ? Stream.of(Tokens.NEW) : Stream.empty();
    return Stream.of(sales, available, news).flatMap(tokens -> tokens);
  }

  private static Stream<String> collections(ProductInMarket it) {
    return it.placements().stream()
        .map(PlacementRepository.Placed::scope)
        .filter(scope -> scope.startsWith(COLLECTION_SCOPE))
        .map(
            scope -> Tokens.collection(Long.parseLong(scope.substring(COLLECTION_SCOPE.length()))));
  }

  private static Stream<Value> values(ProductInMarket it) {
    return it.product().attributes().stream()
        .flatMap(
            attribute ->
                attribute.values().stream().map(value -> new Value(attribute.key(), value)));
  }

  private boolean isFilterable(Value value) {
    return !(value.value() instanceof AttributeValue.Quantity) && isFilterable(value.key());
  }

  private boolean isFilterable(String key) {
    return reference.attributes().named(key).filter(AttributeDefinition::filterable).isPresent();
  }

  private record Value(String key, AttributeValue value) {
    boolean isTranslated() {
      return value instanceof AttributeValue.Words words && words.isTranslated();
    }

    Stream<String> tokens() {
      return tokens(value.names());
    }

    /** What a reader of these languages reads. */
    Stream<String> token(LocaleChain chain) {
      return value instanceof AttributeValue.Words words
          ? tokens(Stream.of(MarketTexts.words(new LocalizedText(words.translations()), chain)))
          : Stream.empty();
    }

    private Stream<String> tokens(Stream<String> names) {
      return names
          .filter(name -> !name.isBlank() && name.length() <= LONGEST_VALUE)
          .map(name -> Tokens.attribute(key, name));
    }
  }
}
