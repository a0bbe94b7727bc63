package dev.vitrine.demo;

import static dev.vitrine.demo.Department.listed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A product's pictures: one for each of its colours and a close-up, and a type's extra media. */
final class ProductMedia {

  private ProductMedia() {}

  static List<Map<String, Object>> of(Product product) {
    List<Map<String, Object>> media = new ArrayList<>();
    for (String color : product.colors()) {
      media.add(image(product, drawing(product, color, false), front(product, color)));
    }
    Drawing closeUp = drawing(product, product.colors().getFirst(), true);
    media.add(image(product, closeUp, closeUp(product)));
    if (product.index() == 0) {
      listed(product.type().extras()).forEach(extra -> media.add(ShopLines.withTexts(extra)));
    }
    return media;
  }

  private static Drawing drawing(Product product, String color, boolean close) {
    String shape = product.type().shape();
    return new Drawing(shape, color, product.stone(), product.brand(), style(product), close);
  }

  /** No two products of a type are drawn in the same style. */
  private static int style(Product product) {
    int first = Dice.of("style", product.type().type()).between(0, DemoPictures.STYLES);
    return (first + 5 * product.index()) % DemoPictures.STYLES + 1;
  }

  private static Map<String, Object> image(
      Product product, Drawing drawing, Map<String, Map<String, String>> texts) {
    Map<String, Object> image = image(drawing);
    image.put("focalX", 0.5);
    image.put("focalY", product.department().portrait() ? 0.45 : 0.5);
    image.put("texts", texts);
    return image;
  }

  /** A media entry that has no words yet. */
  static Map<String, Object> image(Drawing drawing) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("url", "/demo/media/" + drawing.name() + ".svg");
    image.put("kind", "IMAGE");
    image.put("width", 1200);
    image.put("height", drawing.isPortrait() ? 1600 : 1200);
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
    return title(product, lang) + comma + colorName(color, lang);
  }

  /** Within a sentence, English and French write colours small. */
  private static String colorName(String color, Lang lang) {
    String label = Colors.label(color, lang);
    return switch (lang) {
      case EN, EN_GB, FR -> label.toLowerCase(Locale.ROOT);
      case DE, DE_AT, JA, ZH, AR -> label;
    };
  }

  private static Map<String, Map<String, String>> closeUp(Product product) {
    return alt(lang -> lang.closeUp(title(product, lang)));
  }

  private static String title(Product product, Lang lang) {
    return ProductTexts.title(product, lang);
  }

  private static Map<String, Map<String, String>> alt(Function<Lang, String> wording) {
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
