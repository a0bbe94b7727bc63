package dev.vitrine.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight locales of the demo shop and what a text needs to know of them. */
enum Lang {
  EN("en", null, "{name} {thing}", "Close-up: {title}", " "),
  EN_GB("en-GB", EN, "{name} {thing}", "Close-up: {title}", " "),
  DE("de", null, "{thing} »{name}«", "Nahaufnahme: {title}", " "),
  DE_AT("de-AT", DE, "{thing} »{name}«", "Nahaufnahme: {title}", " "),
  FR("fr", null, "{thing} {name}", "Gros plan : {title}", " "),
  JA("ja", null, "{thing}「{name}」", "{title}のディテール", ""),
  ZH("zh-CN", null, "“{name}”{thing}", "{title}细节图", ""),
  AR("ar", null, "{thing} «{name}»", "لقطة مقرّبة: {title}", " ");

  /** Every locale, a parent before what falls back to it. */
  static final List<Lang> ALL = List.of(values());

  private final String tag;
  private final @Nullable Lang parent;
  private final String modelTitle;
  private final String closeUp;
  private final String space;

  Lang(String tag, @Nullable Lang parent, String modelTitle, String closeUp, String space) {
    this.tag = tag;
    this.parent = parent;
    this.modelTitle = modelTitle;
    this.closeUp = closeUp;
    this.space = space;
  }

  String tag() {
    return tag;
  }

  @Nullable Lang parent() {
    return parent;
  }

  /** The title of a thing that is told from its like by a model name, capitalised. */
  String modelTitle(String name, String thing) {
    return capitalised(modelTitle.replace("{name}", name).replace("{thing}", thing));
  }

  String closeUp(String title) {
    return closeUp.replace("{title}", title);
  }

  /** Two sentences as one paragraph: Chinese and Japanese set no space between them. */
  String join(String first, String second) {
    return second.isEmpty() ? first : first + space + second;
  }

  /** What {@code texts} say in this locale or the one that it falls back to. */
  <T> @Nullable T of(Map<String, T> texts) {
    T own = texts.get(tag);
    return own != null || parent == null ? own : parent.of(texts);
  }

  /** The first sentence of a text. */
  String firstSentence(String text) {
    String[] sentences = text.split("(?<=[.!?؟])\\s|(?<=[。！？])", 2);
    return sentences[0];
  }

  private static String capitalised(String title) {
    return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
  }
}
