package dev.vitrine.catalog.product;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.TextsPatch;
import java.util.Map;

/** Texts after a line. */
final class MergedTexts {

  private MergedTexts() {}

  static Texts of(Patch<TextsPatch> patch, Texts current) {
    return new Texts(of(patch, current.byLocale()));
  }

  static Map<String, Map<String, String>> of(
      Patch<TextsPatch> patch, Map<String, Map<String, String>> current) {
    return patch.merge(current, Map.of(), given -> given.over(current));
  }
}
