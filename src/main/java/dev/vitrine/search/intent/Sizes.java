package dev.vitrine.search.intent;

/** What sizes are called beside a number or letter, whatever a shop calls its own: Gr. 42, 42码. */
final class Sizes {

  static final Vocabulary NAMES =
      Vocabulary.of(
          """
          en size sizes sz|de Größe Gr Schuhgröße Konfektionsgröße Kleidergröße|\
          fr taille pointure|es talla número|it taglia numero misura|pt tamanho número|\
          ja サイズ 号|zh 尺码 码 号 码数 尺寸 尺碼 碼 號|ko 사이즈 호|ar مقاس قياس نمرة حجم
          """);

  private Sizes() {}
}
