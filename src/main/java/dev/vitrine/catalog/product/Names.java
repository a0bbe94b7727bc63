package dev.vitrine.catalog.product;

import com.ibm.icu.util.ULocale;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.StorableText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Everything that lines name and that must be looked up before they can be checked. Reads loosely:
 * what has the wrong form is left to those who check.
 */
record Names(
    Set<String> brands,
    Set<String> categories,
    Set<String> attributes,
    Set<Valued> values,
    Set<String> skus,
    Set<String> handles,
    Set<Slugged> slugs) {

  /** An attribute or option and the text that stands there for its value. */
  record Valued(String attribute, String value) {}

  /** A slug in a language. */
  record Slugged(String locale, String slug) {}

  static Names of(List<ImportLine> lines) {
    Names names =
        new Names(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    lines.stream().map(ImportLine::body).forEach(names::collect);
    return names;
  }

  private void collect(JsonNode line) {
    texts(line.path("brand"))
        .flatMap(name -> Stream.of(name, References.brandHandle(name)))
        .forEach(brands::add);
    texts(line.path("handle")).forEach(handles::add);
    texts(line.path("externalId")).forEach(handles::add);
    texts(line.path("externalId")).forEach(skus::add);
    line.path("categories").valueStream().flatMap(Names::texts).forEach(categories::add);
    line.path("bundle").valueStream().flatMap(item -> texts(item.path("sku"))).forEach(skus::add);
    collectAttributes(line.path("attributes"));
    collectVariant(line);
    line.path("variants").valueStream().forEach(this::collectVariant);
    List<String> externalIds = texts(line.path("externalId")).toList();
    collectSlugs(line.path("texts"), externalIds);
    collectSlugsOfUntitled(line.path("texts"), externalIds);
  }

  private void collectVariant(JsonNode variant) {
    texts(variant.path("sku")).forEach(skus::add);
    collectAttributes(variant.path("options"));
  }

  private void collectAttributes(JsonNode byKey) {
    byKey.properties().stream()
        .filter(each -> isName(each.getKey()))
        .forEach(each -> collectAttribute(each.getKey(), each.getValue()));
  }

  private void collectAttribute(String key, JsonNode value) {
    attributes.add(key);
    Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
    values.flatMap(Names::texts).forEach(text -> values().add(new Valued(key, text)));
  }

  private void collectSlugs(JsonNode byLocale, Collection<String> externalIds) {
    byLocale
        .properties()
        .forEach(
            each -> {
              String locale = ULocale.forLanguageTag(each.getKey()).toLanguageTag();
              texts(each.getValue().path("slug")).forEach(slug -> addSlug(locale, slug));
              Stream.of(each.getValue().path("title"))
                  .filter(JsonNode::isString)
                  .map(JsonNode::stringValue)
                  .flatMap(title -> externalIds.stream().flatMap(id -> made(title, id, locale)))
                  .forEach(slug -> addSlug(locale, slug));
            });
  }

  /** Such a product may come to be found by its external id. */
  private void collectSlugsOfUntitled(JsonNode byLocale, Collection<String> externalIds) {
    if (byLocale.valueStream().noneMatch(texts -> texts.path("title").isString())) {
      externalIds.stream()
          .flatMap(id -> made("", id, LocalizedText.EVERY_LANGUAGE))
          .forEach(slug -> addSlug(LocalizedText.EVERY_LANGUAGE, slug));
    }
  }

  private void addSlug(String locale, String slug) {
    slugs.add(new Slugged(locale, slug));
  }

  private static Stream<String> made(String title, String externalId, String locale) {
    return MadeSlugs.candidates(title, externalId, locale).stream();
  }

  private static Stream<String> texts(JsonNode node) {
    return Stream.of(node)
        .filter(JsonNode::isString)
        .map(text -> text.stringValue().strip())
        .filter(Names::isName);
  }

  private static boolean isName(String text) {
    return text.length() <= Fields.KEY_LIMIT && StorableText.is(text);
  }
}
