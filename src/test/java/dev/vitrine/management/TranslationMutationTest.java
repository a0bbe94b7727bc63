package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class TranslationMutationTest {

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void textsOfOneLanguageAreReadBackBesideTheOthers() {
    product("tm-1", "Shoe");
    Answer answer = translate("tm-1", "fr", "title", "Chaussure");
    assertThat(answer.json("/translation/texts"))
        .isEqualTo(
            "[{'locale':'en','fields':[{'name':'title','text':'Shoe'}]},"
                + "{'locale':'fr','fields':[{'name':'title','text':'Chaussure'}]}]");
  }

  @Test
  void whatIsMissingInALanguageIsFound() {
    product("tm-2", "Shoe");
    product("tm-3", "Boot");
    translate("tm-3", "ja", "title", "ブーツ");
    Answer missing =
        merchant.run(
            "{ translations(of: PRODUCT, missingIn: \"ja\", last: 100) { nodes { key } } }");
    assertThat(missing.json("/data/translations/nodes"))
        .contains("'key':'tm-2'")
        .doesNotContain("'key':'tm-3'");
  }

  @Test
  void aLanguageIsNotMissingWhatItIsDerivedFrom() {
    product("tm-4", "Shoe");
    translate("tm-4", "de", "title", "Schuh");
    Answer missing =
        merchant.run(
            "{ translations(of: PRODUCT, missingIn: \"de-AT\", last: 100) { nodes { key } } }");
    assertThat(missing.json("/data/translations/nodes")).doesNotContain("'key':'tm-4'");
  }

  @Test
  void nothingOfThisKeyCannotBeTranslated() {
    assertThat(translate("tm-nowhere", "fr", "title", "Rien").refusals())
        .containsExactly("NOT_FOUND input.key");
  }

  @Test
  void aTextThatThingsOfThisKindDoNotHaveIsRefused() {
    product("tm-5", "Shoe");
    assertThat(translate("tm-5", "fr", "colour", "rouge").refusals())
        .containsExactly("UNKNOWN_TEXT input.fields.0");
  }

  private void product(String externalId, String title) {
    merchant.mutate(
        "productSave",
        "ProductSaveInput",
        Map.of("externalId", externalId, "texts", List.of(Map.of("locale", "en", "title", title))),
        "product { id }");
  }

  private Answer translate(String key, String locale, String field, String text) {
    return merchant.mutate(
        "translationSave",
        "TranslationSaveInput",
        Map.of(
            "of",
            "PRODUCT",
            "key",
            key,
            "locale",
            locale,
            "fields",
            List.of(Map.of("name", field, "text", text))),
        "translation { texts { locale fields { name text } } }");
  }
}
