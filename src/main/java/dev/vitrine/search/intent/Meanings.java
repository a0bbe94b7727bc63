package dev.vitrine.search.intent;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.platform.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What phrases of a language may stand for in the shop: an immutable dictionary. */
final class Meanings {

  private static final int TOO_SHORT_ALONE = 2;
  private final Language language;
  private final LocaleChain locales;
  private final Phrases phrases;

  Meanings(LocaleChain locales, Attributes attributes, Brands brands, CategoryTree categories) {
    this.locales = locales;
    this.language = Language.of(locales.tag());
    this.phrases = new Phrases(language);
    // The values of other attributes are mostly words that name things: batteries, notebooks.
    attributes.all().stream()
        .filter(AttributeDefinition::filterable)
        .filter(AttributeDefinition::isLikeOption)
        .forEach(this::add);
    brands
        .all()
        .forEach(
            brand -> add(brand.name(), new Meaning(new Filter.BrandIs(brand.id()), brand.name())));
    States.in(iso()).forEach(state -> phrases.add(state.label(), state));
    categories
        .all()
        .forEach(
            category -> add(category.texts().field("title"), new Filter.CategoryIs(category.id())));
  }

  private void add(AttributeDefinition attribute) {
    List<String> names = names(attribute);
    boolean size = attribute.isSize();
    for (AttributeDefinition.Value value : attribute.values()) {
      LocalizedText labels = value.texts().field("label");
      List<Filter> filters =
          List.of(
              new Filter.AttributeIs(attribute.key(), value.key()),
              new Filter.OptionIs(attribute.key(), value.key()));
      filters.forEach(filter -> add(names, size, value.key(), labels, filter));
    }
  }

  /** Numbers and single letters say nothing without the name of what they are of: size 42. */
  private void add(List<String> of, boolean size, String key, LocalizedText labels, Filter filter) {
    for (String label : words(labels, key)) {
      Meaning meaning = new Meaning(filter, label);
      for (String name : of) {
        written(label).forEach(it -> add(name + ' ' + it, new Meaning(filter, name + ' ' + label)));
        written(label).forEach(it -> add(it + ' ' + name, new Meaning(filter, label + ' ' + name)));
      }
      if (saysEnough(label)) {
        add(label, meaning);
      } else if (size) {
        written(label).forEach(it -> phrases.addSize(it, meaning));
      }
    }
    List<String> names = new ArrayList<>(labels.byLocale().values());
    names.add(key);
    String label = labels.in(locales, key).value();
    Stream.of(Colours.WORDS, Materials.WORDS)
        .flatMap(things -> things.words(names, iso()))
        .forEach(word -> add(word, new Meaning(filter, label)));
  }

  /** Halves are written with a point or with a comma. */
  private static Stream<String> written(String label) {
    return Stream.of(label, label.replace('.', ','), label.replace(',', '.')).distinct();
  }

  /** What is said before or behind a value of an attribute. */
  private List<String> names(AttributeDefinition attribute) {
    List<String> names = new ArrayList<>(words(attribute.texts().field("label"), attribute.key()));
    if (attribute.isSize()) {
      Sizes.NAMES.words(iso()).forEach(names::add);
    }
    return names;
  }

  private String iso() {
    return language.code().substring(0, 2);
  }

  private static boolean saysEnough(String label) {
    return label.codePoints().anyMatch(it -> it > 0x2e80)
        || label.length() > TOO_SHORT_ALONE && label.chars().noneMatch(Character::isDigit);
  }

  /** The caller's own language has the first say of what is called what. */
  private void add(LocalizedText titles, Filter filter) {
    String own = titles.byLocale().get(locales.tag());
    for (String title : words(titles, "")) {
      Meaning meaning = new Meaning(filter, title);
      if (own == null || own.equals(title)) {
        phrases.add(title, meaning);
      } else {
        phrases.borrow(title, meaning);
      }
    }
  }

  /** In the caller's language and in every one that it falls back to. */
  private List<String> words(LocalizedText text, String otherwise) {
    List<String> words =
        Stream.concat(locales.tags().stream(), Stream.of(LocalizedText.EVERY_LANGUAGE))
            .flatMap(tag -> Stream.ofNullable(text.byLocale().get(tag)))
            .distinct()
            .toList();
    return words.isEmpty() && !otherwise.isEmpty() ? List.of(otherwise) : words;
  }

  private void add(String words, Meaning meaning) {
    phrases.add(words, meaning);
  }

  Phrases phrases() {
    return phrases;
  }
}
