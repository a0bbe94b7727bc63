package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import java.util.Map;
import java.util.stream.Stream;

/** What languages call it that something costs less than it did, or has come lately. */
final class States {

  private static final Vocabulary SALE =
      Vocabulary.of(
          "en sale discounted|de sale reduziert reduzierte angebot angebote sonderangebot"
              + " sonderangebote schnäppchen|fr soldes promo promos promotion promotions"
              + "|es rebajas rebajado rebajada oferta ofertas|it saldi scontato scontata offerte"
              + "|pt promoção promoções oferta ofertas|ja セール セール品 特価 割引"
              + "|zh 特价 打折 折扣 促销|ko 세일 할인 특가|ar تخفيضات تخفيض عروض");

  private static final Vocabulary NEW =
      Vocabulary.of(
          "en new|de neu neue neuer neues neuheiten|fr nouveau nouvelle nouveautés"
              + "|es nuevo nueva novedades|it nuovo nuova novità|pt novo nova novidades lançamentos"
              + "|ja 新着 新作 新商品|zh 新品 新款|ko 신상 신상품 신제품|ar جديد جديدة");

  private static final Map<Filter, Vocabulary> WORDS =
      Map.of(new Filter.OnSale(true), SALE, new Filter.IsNew(true), NEW);

  private States() {}

  /** Every such word of a language with what it stands for. */
  static Stream<Meaning> in(String language) {
    return WORDS.entrySet().stream()
        .flatMap(
            state ->
                state.getValue().words(language).map(word -> new Meaning(state.getKey(), word)));
  }

  /** Whether something is meant by such a word. */
  static boolean isOne(Meaning meaning) {
    return WORDS.containsKey(meaning.filter());
  }
}
