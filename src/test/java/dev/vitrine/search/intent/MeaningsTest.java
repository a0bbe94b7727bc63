package dev.vitrine.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of many languages in a shop that has translated nothing. */
class MeaningsTest {

  private static final Attributes SHOP =
      new Attributes(
          List.of(
              attribute("material", "Material", "Leather", "Cotton", "Linen"),
              attribute("shoe_size", "Size", "42", "L"),
              attribute("color", "Colour", "Red"),
              attribute("platform", "Platform", "Leather")),
          Set.of());

  @ParameterizedTest
  @CsvSource({
    "en, leather shoes, leather",
    "de, Schuhe aus Leder, leather",
    "fr, chaussures en cuir, leather",
    "es, zapatos de cuero, leather",
    "it, scarpe di pelle, leather",
    "pt-BR, sapatos de couro, leather",
    "ja, 革の靴, leather",
    "ja, 綿のワンピース, cotton",
    "ja, 麻 ワンピース, linen",
    "zh-CN, 纯棉连衣裙, cotton",
    "zh-CN, 亚麻连衣裙, linen",
    "ko, 가죽 구두, leather",
    "ar, حذاء جلد, leather",
    "ar, حذاء جلدي, leather",
    "ar, فستان من القطن, cotton",
  })
  void materialsAreKnownInEveryLanguage(String locale, String query, String material) {
    assertThat(known(locale, query)).contains("material=" + material);
  }

  @ParameterizedTest
  @CsvSource({
    "en, shoes size 42, 42",
    "de, Schuhe Größe 42, 42",
    "de, Schuhe Gr. 42, 42",
    "de, schuhe groesse 42, 42",
    "de, Schuhgröße 42, 42",
    "fr, chaussures pointure 42, 42",
    "fr, robe taille L, l",
    "es, zapatos talla 42, 42",
    "it, scarpe numero 42, 42",
    "pt-BR, sapatos tamanho 42, 42",
    "ja, 靴 サイズ42, 42",
    "ja, ワンピース Lサイズ, l",
    "zh-CN, 42码鞋, 42",
    "zh-CN, L号连衣裙, l",
    "ko, 사이즈 42 구두, 42",
    "ar, حذاء مقاس 42, 42",
    "ar, حذاء نمرة ٤٢, 42",
  })
  void sizesAreKnownInEveryLanguage(String locale, String query, String size) {
    assertThat(known(locale, query)).contains("shoe_size=" + size);
  }

  @ParameterizedTest
  @CsvSource({
    "en, red shoes",
    "de, rote Schuhe",
    "fr, chaussures rouges",
    "es, zapatos rojos",
    "it, scarpe rosse",
    "pt-BR, sapatos vermelhos",
    "ja, 赤い靴",
    "zh-CN, 红色鞋",
    "zh-CN, 红鞋",
    "ko, 빨간 구두",
    "ar, حذاء أحمر",
    "ar, أحذية حمراء",
  })
  void coloursAreKnownInEveryLanguage(String locale, String query) {
    assertThat(known(locale, query)).contains("color=red");
  }

  @Test
  void aNumberAloneIsNoSize() {
    assertThat(known("en", "shoes 42")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, shoes 42, 42", "de, Kleid L, l", "fr, robe l, l"})
  void aSizeAloneMayBeMeantBesideWhatItIsSaidOf(String locale, String query, String size) {
    List<Word> words = Language.of(locale).words(query);
    assertThat(phrases(locale).sizes(words.subList(1, 2)).stream().flatMap(MeaningsTest::value))
        .containsExactly("shoe_size=" + size);
    assertThat(phrases(locale).sizes(words.subList(0, 1))).isEmpty();
  }

  @Test
  void whatIsNoMaterialIsNotAskedForByIts() {
    assertThat(known("en", "leather")).doesNotContain("platform=leather");
  }

  private static Phrases phrases(String locale) {
    LocaleChain chain = new LocaleChain(List.of(locale, "en"));
    return new Meanings(
            chain, SHOP, new Brands(List.of(), List.of()), new CategoryTree(List.of(), List.of()))
        .phrases();
  }

  private static List<String> known(String locale, String query) {
    Phrases phrases = phrases(locale);
    List<Word> words = Language.of(locale).words(query);
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 1, words.size())
                    .mapToObj(to -> words.subList(from, to)))
        .flatMap(phrase -> phrases.of(phrase).stream())
        .flatMap(MeaningsTest::value)
        .toList();
  }

  private static Stream<String> value(Meaning meaning) {
    return meaning.filter() instanceof Filter.AttributeIs it
        ? Stream.of(it.key() + '=' + it.value())
        : Stream.empty();
  }

  private static AttributeDefinition attribute(String key, String label, String... values) {
    return new AttributeDefinition(
        1,
        key,
        AttributeDefinition.Kind.ENUM,
        null,
        true,
        true,
        true,
        1,
        texts(label),
        Stream.of(values)
            .map(
                it ->
                    new AttributeDefinition.Value(
                        it.toLowerCase(java.util.Locale.ROOT), 1, null, null, texts(it)))
            .toList());
  }

  private static Texts texts(String label) {
    return new Texts(Map.of("en", Map.of("label", label)));
  }
}
