package dev.vitrine.catalog.product;

import static dev.vitrine.market.LocalizedText.EVERY_LANGUAGE;

import dev.vitrine.catalog.KeySlug;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.SlugText;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A product's slugs after a line: those it has or is given; for a language that has a title and no
 * slug, one made of the title; for a product without any title, one made of its external id. A
 * title that changes later leaves the slug alone, so that addresses last.
 */
final class SlugMerge {

  private static final String SLUG = "slug";
  private static final String TITLE = "title";

  private final References references;

  SlugMerge(References references) {
    this.references = references;
  }

  /** The product's texts with its slugs among them, as a line gives them. */
  static Map<String, Map<String, String>> withSlugs(Product product) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    product.texts().byLocale().forEach((tag, fields) -> texts.put(tag, new TreeMap<>(fields)));
    product
        .slugs()
        .forEach((tag, slug) -> texts.computeIfAbsent(tag, t -> new TreeMap<>()).put(SLUG, slug));
    return texts;
  }

  /** The texts alone. */
  static Texts withoutSlugs(Map<String, Map<String, String>> texts) {
    Map<String, Map<String, String>> rest = new TreeMap<>();
    texts.forEach(
        (tag, fields) -> {
          Map<String, String> words = new TreeMap<>(fields);
          words.remove(SLUG);
          rest.put(tag, words);
        });
    rest.values().removeIf(Map::isEmpty);
    return new Texts(rest);
  }

  /** The slug by locale; one that is no slug or leads elsewhere is reported. */
  Map<String, String> merge(Fields line, Product current, Map<String, Map<String, String>> texts) {
    Map<String, String> slugs = new TreeMap<>();
    texts.forEach(
        (tag, fields) -> slug(line, current, tag, fields).ifPresent(slug -> slugs.put(tag, slug)));
    boolean isTitled = texts.getOrDefault(EVERY_LANGUAGE, Map.of()).containsKey(TITLE);
    return KeySlug.settled(
        slugs, current.externalId(), isTitled, () -> free(current, EVERY_LANGUAGE, ""));
  }

  private Optional<String> slug(
      Fields line, Product current, String tag, Map<String, String> fields) {
    String given = fields.get(SLUG);
    if (given == null) {
      return Optional.ofNullable(fields.get(TITLE))
          .flatMap(title -> made(line, current, tag, title));
    }
    if (!given.equals(current.slugs().get(tag))) {
      check(line, current, tag, given);
    }
    return Optional.of(given);
  }

  private void check(Fields line, Product current, String tag, String given) {
    if (!SlugText.isValid(given)) {
      texts(line, tag).reject(SLUG, ProductCode.INVALID_SLUG);
    } else if (!isFree(current, tag, given)) {
      texts(line, tag).reject(SLUG, ProductCode.SLUG_TAKEN);
    }
  }

  private Optional<String> made(Fields line, Product current, String tag, String title) {
    Optional<String> free = free(current, tag, title);
    if (free.isEmpty()) {
      texts(line, tag).reject(TITLE, ProductCode.SLUG_TAKEN);
    }
    return free;
  }

  private Optional<String> free(Product current, String tag, String title) {
    return MadeSlugs.candidates(title, current.externalId(), tag).stream()
        .filter(slug -> isFree(current, tag, slug))
        .findFirst();
  }

  private static Fields texts(Fields line, String tag) {
    return line.object("texts")
        .given()
        .flatMap(byLocale -> byLocale.object(tag).given())
        .orElse(line);
  }

  private boolean isFree(Product current, String tag, String slug) {
    return references
        .slugOwner(tag, slug)
        .filter(owner -> !owner.equals(current.externalId()))
        .isEmpty();
  }
}
