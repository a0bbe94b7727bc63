package dev.vitrine.search.intent;

/** What most things are made of, as languages name it and say that something is made of it. */
final class Materials {

  static final Vocabulary WORDS =
      Vocabulary.of(
          """
          en cotton|de Baumwolle baumwollen|fr coton|es algodón|it cotone|pt algodão|\
          ja 綿 コットン 木綿 綿製|zh 棉 纯棉 棉质 全棉 純棉|ko 면 순면 코튼|ar قطن قطني قطنية قطنيه
          en linen|de Leinen leinen|fr lin|es lino|it lino|pt linho|ja 麻 リネン 亜麻|zh 亚麻 麻 亞麻|\
          ko 리넨 린넨|ar كتان كتاني كتانية
          en leather|de Leder ledern|fr cuir|es cuero piel|it pelle cuoio|pt couro|\
          ja 革 レザー 皮革 本革 皮|zh 皮革 真皮 皮质 皮|ko 가죽 레더|ar جلد جلدي جلدية
          en wool woollen woolen|de Wolle wollen|fr laine|es lana|it lana|pt lã|ja ウール 羊毛 毛|\
          zh 羊毛 纯羊毛|ko 울 양모|ar صوف صوفي صوفية
          en silk silken|de Seide seiden|fr soie|es seda|it seta|pt seda|ja シルク 絹|\
          zh 丝绸 真丝 蚕丝 丝|ko 실크 비단|ar حرير حريري حريرية
          en denim|de Denim Jeansstoff|fr denim jean|es vaquero denim mezclilla|it denim|\
          pt ganga denim|ja デニム|zh 牛仔布 丹宁|ko 데님|ar دنيم جينز
          en wood wooden|de Holz hölzern|fr bois|es madera|it legno|pt madeira|ja 木 木製 ウッド|\
          zh 木 木质 木制 实木|ko 나무 목재 원목 우드|ar خشب خشبي خشبية
          en metal|de Metall|fr métal métallique|es metal metálico|it metallo|pt metal|\
          ja 金属 メタル 金属製|zh 金属|ko 금속 메탈|ar معدن معدني معدنية
          en glass|de Glas gläsern|fr verre|es vidrio cristal|it vetro|pt vidro|ja ガラス ガラス製|\
          zh 玻璃|ko 유리|ar زجاج زجاجي زجاجية
          en plastic|de Kunststoff Plastik|fr plastique|es plástico|it plastica|pt plástico|\
          ja プラスチック|zh 塑料|ko 플라스틱|ar بلاستيك بلاستيكي بلاستيكية
          en gold golden|de Gold golden|fr or|es oro|it oro|pt ouro|ja 金 ゴールド|zh 金 黄金|ko 금 골드|\
          ar ذهب ذهبي ذهبية
          en silver|de Silber silbern|fr argent|es plata|it argento|pt prata|ja 銀 シルバー|\
          zh 银 纯银|ko 실버|ar فضة فضي فضية
          """);

  private Materials() {}
}
