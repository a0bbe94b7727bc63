package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.listing.index.SearchTexts;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Gathers every word but the title's that a search may find a product by. */
final class SearchTextAssembly {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Reference reference;

  SearchTextAssembly(Reference reference) {
    this.reference = reference;
  }

  SearchTexts of(Product product, Map<String, String> titles, MarketTexts texts) {
    String brand = brand(product).orElse(null);
    Map<String, String> kinds = texts.inEach(chain -> kind(product, chain));
    Map<String, String> facts = texts.inEach(chain -> facts(product, chain));
    Map<String, String> descriptions = texts.inEach(chain -> description(product, chain));
    SearchWords words = new SearchWords(product);
    texts
        .chains()
        .keySet()
        .forEach(
            tag ->
                words.read(
                    tag,
                    titles.getOrDefault(tag, ""),
                    facts.getOrDefault(tag, ""),
                    String.join(
                        "\n",
                        Optional.ofNullable(brand).orElse(""),
                        kinds.getOrDefault(tag, ""),
                        descriptions.getOrDefault(tag, ""))));
    return new SearchTexts(
        kinds,
        facts,
        descriptions,
        words.byLocale(),
        brand,
        words.codes(),
        words.identifiers(),
        traits(product));
  }

  /** Things of a kind are told in the same attributes, even where nobody names the kind. */
  private List<String> traits(Product product) {
    Stream<String> type =
        Stream.ofNullable(product.productType()).map(it -> "t:" + it.toLowerCase(Locale.ROOT));
    Stream<String> categories =
        product.categoryIds().stream()
            .flatMap(id -> reference.categories().lineage(id).stream())
            .map(category -> "c:" + category.id());
    Stream<String> attributes = product.attributes().stream().map(it -> "a:" + it.key());
    return Stream.of(type, categories, attributes)
        .flatMap(traits -> traits)
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<String> brand(Product product) {
    return Optional.ofNullable(product.brandId())
        .flatMap(reference.brands()::byId)
        .map(Brand::name);
  }

  private String kind(Product product, LocaleChain chain) {
    return joined(
        Stream.of(
                Stream.ofNullable(product.productType()),
                categories(product, chain),
                product.tags().stream())
            .flatMap(words -> words));
  }

  private Stream<String> categories(Product product, LocaleChain chain) {
    return product.categoryIds().stream()
        .flatMap(id -> reference.categories().lineage(id).stream())
        .map(Category::texts)
        .map(texts -> MarketTexts.words(texts.field("title"), chain));
  }

  private String facts(Product product, LocaleChain chain) {
    return joined(Stream.concat(attributes(product, chain), options(product, chain)));
  }

  private Stream<String> attributes(Product product, LocaleChain chain) {
    return product.attributes().stream()
        .filter(attribute -> isSearchable(attribute.key()))
        .flatMap(attribute -> words(attribute, chain));
  }

  private boolean isSearchable(String key) {
    return reference.attributes().named(key).filter(AttributeDefinition::searchable).isPresent();
  }

  private Stream<String> words(ProductAttribute attribute, LocaleChain chain) {
    return attribute.values().stream().map(value -> words(attribute.key(), value, chain));
  }

  private String words(String key, AttributeValue value, LocaleChain chain) {
    return switch (value) {
      case AttributeValue.Choice choice -> label(key, choice.value(), chain);
      case AttributeValue.Words words ->
          new LocalizedText(words.translations()).in(chain, words.text()).value();
      case AttributeValue.Quantity quantity -> measured(key, quantity.code());
      case AttributeValue.Flag ignored -> "";
      case AttributeValue.Day day -> day.code();
    };
  }

  private String measured(String key, String number) {
    return reference
        .attributes()
        .named(key)
        .map(AttributeDefinition::unit)
        .map(unit -> number + ' ' + unit)
        .orElse(number);
  }

  private Stream<String> options(Product product, LocaleChain chain) {
    return product.variants().stream()
        .flatMap(variant -> variant.options().entrySet().stream())
        .map(Map.Entry::copyOf)
        .distinct()
        .map(option -> label(option.getKey(), option.getValue(), chain));
  }

  private String label(String key, String value, LocaleChain chain) {
    AttributeDefinition.Value known = reference.attributes().value(key, value);
    return known == null ? value : known.texts().field("label").in(chain, value).value();
  }

  private static String description(Product product, LocaleChain chain) {
    String html = MarketTexts.words(product.texts().field("description"), chain);
    String text = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(" "));
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String joined(Stream<String> words) {
    return words.filter(it -> !it.isBlank()).distinct().collect(Collectors.joining("\n"));
  }
}
