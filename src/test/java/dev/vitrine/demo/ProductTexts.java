package dev.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a shopper reads of a product, by locale. A locale that falls back to another says only what
 * differs from it, and a few descriptions are not translated yet, as in every real shop.
 */
final class ProductTexts {

  private static final Map<Lang, Integer> UNTRANSLATED_PERCENT =
      Map.of(Lang.JA, 5, Lang.AR, 5, Lang.FR, 2);

  private ProductTexts() {}

  static Map<String, Map<String, String>> of(Product product) {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    for (Lang lang : Lang.ALL) {
      Map<String, String> own = fields(product, lang);
      Lang parent = lang.parent();
      if (parent != null) {
        fields(product, parent).forEach(own::remove);
      }
      if (!own.isEmpty()) {
        texts.put(lang.tag(), own);
      }
    }
    return texts;
  }

  static String title(Product product, Lang lang) {
    String thing = words(product, lang).getFirst();
    return product.edition() == null
        ? lang.modelTitle(Objects.requireNonNull(lang.of(product.name())), thing)
        : thing;
  }

  private static Map<String, String> fields(Product product, Lang lang) {
    String title = title(product, lang);
    String brand = Brands.name(product.brand());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("slug", slug(product, lang, title));
    fields.put("seoTitle", title + " | " + brand);
    if (translated(product, lang)) {
      fields.put("description", description(product, lang));
      fields.put("seoDescription", lang.firstSentence(words(product, lang).get(1)));
    }
    return fields;
  }

  /** Half of the slugs in other scripts are spelled as in English, as shops do in practice. */
  private static String slug(Product product, Lang lang, String title) {
    boolean latin = product.dice("slug").chance(50);
    return switch (lang) {
      case EN, EN_GB, DE, DE_AT, FR -> Slugs.of(lang, title);
      case JA, ZH, AR -> latin ? product.handle() : Slugs.of(lang, title);
    };
  }

  private static boolean translated(Product product, Lang lang) {
    int percent = UNTRANSLATED_PERCENT.getOrDefault(lang, 0);
    return !product.dice("untranslated " + lang.tag()).chance(percent);
  }

  private static String description(Product product, Lang lang) {
    String first = words(product, lang).get(1);
    String second =
        product.edition() == null
            ? lang.join(material(product, lang), closing(product, lang))
            : lang.join(typeText(product, lang), closing(product, lang));
    return "<p>" + first + "</p><p>" + second + "</p>";
  }

  private static String material(Product product, Lang lang) {
    String material = product.material();
    return material == null ? "" : Objects.requireNonNull(lang.of(Materials.of(material).text()));
  }

  private static String closing(Product product, Lang lang) {
    List<String> closings = lang.of(product.department().closings());
    int choice = product.dice("closing").between(0, Objects.requireNonNull(closings).size() - 1);
    return closings.get(choice);
  }

  private static List<String> words(Product product, Lang lang) {
    var edition = product.edition();
    var texts = edition == null ? product.type().texts() : edition.texts();
    return Objects.requireNonNull(lang.of(texts), () -> product.type().type() + lang.tag());
  }

  private static String typeText(Product product, Lang lang) {
    return Objects.requireNonNull(lang.of(product.type().texts())).get(1);
  }
}
