package dev.vitrine.demo;

import static dev.vitrine.demo.Department.listed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product's pictures: one for each of its colours and a close-up, and a type's extra media. */
final class ProductMedia {

  private ProductMedia() {}

  static List<Map<String, Object>> of(Product product) {
    List<Map<String, Object>> media = new ArrayList<>();
    for (String color : product.colors()) {
      media.add(image(product, picture(product, color), front(product, color)));
    }
    String closeUp = picture(product, product.colors().getFirst()) + DemoPictures.CLOSE_UP;
    media.add(image(product, closeUp, closeUp(product)));
    if (product.index() == 0) {
      listed(product.type().extras()).forEach(extra -> media.add(ShopLines.withTexts(extra)));
    }
    return media;
  }

  private static String picture(Product product, String color) {
    int style = product.dice("style").between(1, DemoPictures.STYLES);
    return DemoPictures.name(product.type().shape(), color, product.brand(), style);
  }

  private static Map<String, Object> image(
      Product product, String picture, Map<String, Map<String, String>> texts) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("url", "/demo/media/" + picture + ".svg");
    image.put("kind", "IMAGE");
    image.put("width", 1200);
    image.put("height", product.department().portrait() ? 1600 : 1200);
    image.put("focalX", 0.5);
    image.put("focalY", 0.45);
    image.put("texts", texts);
    return image;
  }

  private static Map<String, Map<String, String>> front(Product product, String color) {
    return alt(lang -> product.hasColor() ? withColor(product, lang, color) : title(product, lang));
  }

  private static String withColor(Product product, Lang lang, String color) {
    String comma =
        switch (lang) {
          case EN, EN_GB, DE, DE_AT, FR -> ", ";
          case JA -> "、";
          case ZH -> "，";
          case AR -> "، ";
        };
    return title(product, lang) + comma + Colors.label(color, lang);
  }

  private static Map<String, Map<String, String>> closeUp(Product product) {
    return alt(lang -> lang.closeUp(title(product, lang)));
  }

  private static String title(Product product, Lang lang) {
    return ProductTexts.title(product, lang);
  }

  private static Map<String, Map<String, String>> alt(
      java.util.function.Function<Lang, String> wording) {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    for (Lang lang : Lang.ALL) {
      Lang parent = lang.parent();
      String own = wording.apply(lang);
      if (parent == null || !own.equals(wording.apply(parent))) {
        texts.put(lang.tag(), Map.of("alt", own));
      }
    }
    return texts;
  }
}
