package dev.vitrine.demo;

import java.text.Normalizer;
import java.util.Locale;

/** Turns titles into the last part of a path. Scripts other than Latin stay as they are. */
final class Slugs {

  private Slugs() {}

  static String of(Lang lang, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return switch (lang) {
      case DE, DE_AT -> latin(german(lower));
      case EN, EN_GB, FR -> latin(lower);
      case JA, ZH, AR -> hyphened(lower.replaceAll("[\\u064B-\\u0652]", ""));
    };
  }

  private static String german(String text) {
    return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }

  private static String latin(String text) {
    String spelled = text.replace("œ", "oe").replace("æ", "ae");
    return hyphened(Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
  }

  private static String hyphened(String text) {
    return text.replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{N}ー]+", "-").replaceAll("^-|-$", "");
  }
}
