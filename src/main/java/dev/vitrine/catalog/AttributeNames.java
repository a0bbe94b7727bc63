package dev.vitrine.catalog;

import java.util.regex.Pattern;

/** What attributes are called that shoppers choose by as they choose by options. */
final class AttributeNames {

  private static final Pattern SIZE =
      pattern("(?<![\\p{L}])size|größe|taille|pointure|talla|taglia|tamanho|サイズ|尺码|사이즈|مقاس|قياس");
  private static final Pattern COLOUR_OR_MATERIAL =
      pattern(
          "colou?r|farbe|couleur|colore|(?<!\\p{L})cor(?!\\p{L})|カラー|颜色|색상|لون"
              + "|material|fabric|stoff|matière|matériau|tejido|tessuto|素材|材质|소재|خامة|قماش");

  private AttributeNames() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static boolean areOfSize(AttributeDefinition attribute) {
    return areOf(attribute, SIZE);
  }

  static boolean areOfColourOrMaterial(AttributeDefinition attribute) {
    return areOf(attribute, COLOUR_OR_MATERIAL);
  }

  private static boolean areOf(AttributeDefinition attribute, Pattern name) {
    return name.matcher(attribute.key()).find()
        || attribute.texts().field("label").byLocale().values().stream()
            .anyMatch(label -> name.matcher(label).find());
  }
}
