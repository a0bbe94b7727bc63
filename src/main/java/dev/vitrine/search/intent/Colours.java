package dev.vitrine.search.intent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The basic colours as languages name and inflect them beyond what stemming undoes: 赤い and レッド,
 * أحمر and حمراء are one colour.
 */
final class Colours {

  private static final List<Map<String, List<String>>> COLOURS =
      List.of(
          of(
              "en red|de rot|fr rouge|es rojo roja|it rosso rossa|"
                  + "pt vermelho vermelha|ja 赤 赤い 赤色 レッド|zh 红 红色 紅色|ko 빨강 빨간 빨간색 레드|"
                  + "ar أحمر حمراء"),
          of(
              "en blue|de blau|fr bleu bleue|es azul|it blu|pt azul|ja 青 青い 青色 ブルー|"
                  + "zh 蓝 蓝色 藍色|ko 파랑 파란 파란색 블루|ar أزرق زرقاء"),
          of(
              "en green|de grün|fr vert verte|es verde|it verde|pt verde|"
                  + "ja 緑 緑色 グリーン|zh 绿 绿色 綠色|ko 초록 초록색 녹색 그린|ar أخضر خضراء"),
          of(
              "en yellow|de gelb|fr jaune|es amarillo amarilla|it giallo gialla|"
                  + "pt amarelo amarela|ja 黄 黄色 黄色い イエロー|zh 黄 黄色 黃色|ko 노랑 노란 노란색 옐로우|"
                  + "ar أصفر صفراء"),
          of(
              "en black|de schwarz|fr noir noire|es negro negra|it nero nera|"
                  + "pt preto preta|ja 黒 黒い 黒色 ブラック|zh 黑 黑色|ko 검정 검은 검정색 블랙|ar أسود سوداء"),
          of(
              "en white|de weiß weiss|fr blanc blanche|es blanco blanca|"
                  + "it bianco bianca|pt branco branca|ja 白 白い 白色 ホワイト|zh 白 白色|"
                  + "ko 흰 하얀 흰색 화이트|ar أبيض بيضاء"),
          of(
              "en grey gray|de grau|fr gris grise|es gris|it grigio grigia|"
                  + "pt cinza cinzento|ja 灰色 グレー グレイ|zh 灰 灰色|ko 회색 그레이|ar رمادي رمادية"),
          of(
              "en brown|de braun|fr marron brun brune|es marrón|it marrone|"
                  + "pt marrom castanho|ja 茶 茶色 茶色い ブラウン|zh 棕 棕色 褐色|ko 갈색 브라운|ar بني بنية"),
          of(
              "en orange|de orange|fr orange|es naranja|it arancione|pt laranja|"
                  + "ja オレンジ オレンジ色|zh 橙 橙色|ko 주황 주황색 오렌지|ar برتقالي برتقالية"),
          of(
              "en pink|de rosa pink|fr rose|es rosa|it rosa|pt rosa|ja ピンク 桃色|"
                  + "zh 粉 粉色 粉红色|ko 분홍 분홍색 핑크|ar وردي وردية زهري"),
          of(
              "en purple violet|de lila violett|fr violet violette|"
                  + "es morado morada violeta|it viola|pt roxo roxa|ja 紫 紫色 パープル|zh 紫 紫色|"
                  + "ko 보라 보라색 퍼플|ar بنفسجي بنفسجية"));

  private Colours() {}

  private static Map<String, List<String>> of(String languages) {
    Map<String, List<String>> colour = new TreeMap<>();
    for (String language : languages.split("\\|")) {
      List<String> words = List.of(language.split(" "));
      colour.put(words.getFirst(), words.subList(1, words.size()));
    }
    return colour;
  }

  /** Every word of a language for the colour that is called by any of these names. */
  static Stream<String> words(Collection<String> names, String language) {
    return COLOURS.stream()
        .filter(colour -> colour.values().stream().anyMatch(words -> isAny(words, names)))
        .flatMap(colour -> colour.getOrDefault(language, List.of()).stream());
  }

  private static boolean isAny(List<String> words, Collection<String> names) {
    return words.stream()
        .anyMatch(word -> names.stream().anyMatch(name -> name.equalsIgnoreCase(word)));
  }
}
