package dev.vitrine.search.intent;

/**
 * The basic colours as languages name and inflect them beyond what stemming undoes: 赤い and レッド,
 * أحمر and حمراء are one colour.
 */
final class Colours {

  static final Vocabulary WORDS =
      Vocabulary.of(
          """
          en red|de rot|fr rouge|es rojo roja|it rosso rossa|pt vermelho vermelha|\
          ja 赤 赤い 赤色 レッド|zh 红 红色 紅色|ko 빨강 빨간 빨간색 레드|ar أحمر حمراء
          en blue|de blau|fr bleu bleue|es azul|it blu|pt azul|ja 青 青い 青色 ブルー|zh 蓝 蓝色 藍色|\
          ko 파랑 파란 파란색 블루|ar أزرق زرقاء
          en green|de grün|fr vert verte|es verde|it verde|pt verde|ja 緑 緑色 グリーン|zh 绿 绿色 綠色|\
          ko 초록 초록색 녹색 그린|ar أخضر خضراء
          en yellow|de gelb|fr jaune|es amarillo amarilla|it giallo gialla|pt amarelo amarela|\
          ja 黄 黄色 黄色い イエロー|zh 黄 黄色 黃色|ko 노랑 노란 노란색 옐로우|ar أصفر صفراء
          en black|de schwarz|fr noir noire|es negro negra|it nero nera|pt preto preta|\
          ja 黒 黒い 黒色 ブラック|zh 黑 黑色|ko 검정 검은 검정색 블랙|ar أسود سوداء
          en white|de weiß weiss|fr blanc blanche|es blanco blanca|it bianco bianca|\
          pt branco branca|ja 白 白い 白色 ホワイト|zh 白 白色|ko 흰 하얀 흰색 화이트|ar أبيض بيضاء
          en grey gray|de grau|fr gris grise|es gris|it grigio grigia|pt cinza cinzento|\
          ja 灰色 グレー グレイ|zh 灰 灰色|ko 회색 그레이|ar رمادي رمادية
          en brown|de braun|fr marron brun brune|es marrón|it marrone|pt marrom castanho|\
          ja 茶 茶色 茶色い ブラウン|zh 棕 棕色 褐色|ko 갈색 브라운|ar بني بنية
          en orange|de orange|fr orange|es naranja|it arancione|pt laranja|ja オレンジ オレンジ色|\
          zh 橙 橙色|ko 주황 주황색 오렌지|ar برتقالي برتقالية
          en pink|de rosa pink|fr rose|es rosa|it rosa|pt rosa|ja ピンク 桃色|zh 粉 粉色 粉红色|\
          ko 분홍 분홍색 핑크|ar وردي وردية زهري
          en purple violet|de lila violett|fr violet violette|es morado morada violeta|\
          it viola|pt roxo roxa|ja 紫 紫色 パープル|zh 紫 紫色|ko 보라 보라색 퍼플|ar بنفسجي بنفسجية
          """);

  private Colours() {}
}
