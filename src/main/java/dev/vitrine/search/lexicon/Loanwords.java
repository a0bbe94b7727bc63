package dev.vitrine.search.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Japanese calls by a word of its own and by one that it took over: shoes are 靴 and シューズ, and
 * shops write whichever they like better. Only things that go by either name in shops; a list of
 * our own.
 */
final class Loanwords {

  private static final String SAME =
      """
      靴 シューズ
      指輪 リング
      鞄 カバン かばん バッグ
      帽子 ハット キャップ
      財布 ウォレット
      腕時計 ウォッチ
      首飾り ネックレス
      耳飾り イヤリング ピアス
      腕輪 ブレスレット バングル
      靴下 ソックス
      手袋 グローブ
      襟巻き マフラー
      肩掛け ショール ストール
      上着 ジャケット
      外套 コート
      下着 インナー アンダーウェア
      寝間着 寝巻き パジャマ
      水着 スイムウェア
      長靴 ブーツ
      草履 サンダル
      室内履き ルームシューズ スリッパ
      背広 スーツ
      前掛け エプロン
      机 デスク
      椅子 チェア
      食卓 ダイニングテーブル
      長椅子 ソファ ソファー
      本棚 ブックシェルフ
      棚 シェルフ ラック
      照明 ライト ランプ
      鏡 ミラー
      絨毯 じゅうたん カーペット ラグ
      毛布 ブランケット
      枕 ピロー
      敷布 シーツ
      寝台 ベッド
      花瓶 フラワーベース
      蝋燭 ろうそく キャンドル
      食器 テーブルウェア
      皿 プレート
      鉢 ボウル
      匙 さじ スプーン
      包丁 ナイフ
      鍋 ポット
      珈琲 コーヒー
      麦酒 ビール
      葡萄酒 ワイン
      牛乳 ミルク
      乾酪 チーズ
      香水 パフューム フレグランス
      石鹸 せっけん ソープ
      口紅 リップスティック
      自転車 サイクル
      玩具 おもちゃ トイ
      人形 ドール
      写真機 カメラ
      計算機 電卓
      電話 フォン
      鍵盤 キーボード
      画面 ディスプレイ モニター
      印刷機 プリンター
      拡声器 スピーカー
      贈り物 ギフト プレゼント
      帯 ベルト
      襟締 ネクタイ
      手拭い タオル
      傘 アンブレラ
      箱 ボックス
      飾り オーナメント
      筆記具 ペン
      帳面 ノート
      """;

  private static final Map<String, Set<String>> OTHERS = others();

  private Loanwords() {}

  /** What else the thing is called that a word calls; nothing for what has one name. */
  static Set<String> of(String word) {
    return OTHERS.getOrDefault(word, Set.of());
  }

  private static Map<String, Set<String>> others() {
    Map<String, Set<String>> others = new HashMap<>();
    SAME.lines().map(line -> List.of(line.strip().split(" "))).forEach(names -> add(names, others));
    return others;
  }

  private static void add(List<String> names, Map<String, Set<String>> others) {
    for (String name : names) {
      Set<String> same = others.computeIfAbsent(name, it -> new LinkedHashSet<>());
      names.stream().filter(other -> !other.equals(name)).forEach(same::add);
    }
  }
}
