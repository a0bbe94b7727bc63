package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class ReferenceMutationTest {

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void aCategoryIsReadBackAtItsPlace() {
    category(Map.of("externalId", "rm-top", "texts", titles("Top", "rm-top")));
    Answer below =
        category(
            Map.of(
                "externalId",
                "rm-below",
                "parent",
                "rm-top",
                "position",
                7,
                "texts",
                titles("Below", "rm-below")));
    assertThat(below.json("/category"))
        .isEqualTo(
            "{'parent':{'externalId':'rm-top'},'position':7,"
                + "'texts':[{'locale':'en','title':'Below','slug':'rm-below'}]}");
  }

  @Test
  void aCategoryCannotStandBelowItself() {
    category(Map.of("externalId", "rm-self"));
    Answer refused = category(Map.of("externalId", "rm-self", "parent", "rm-self"));
    assertThat(refused.refusals()).containsExactly("CATEGORY_CYCLE input.parent");
  }

  @Test
  void shoppersSeeACategoryAtOnce() {
    category(Map.of("externalId", "rm-seen", "texts", titles("Seen", "rm-seen")));
    assertThat(
            merchant.shop("{ category(path: \"rm-seen\") { title } }").text("/data/category/title"))
        .isEqualTo("Seen");
  }

  @Test
  void anAttributeKeepsTheValuesThatAnInputDoesNotName() {
    attribute(
        Map.of("key", "rm-color", "kind", "ENUM", "values", List.of(value("red"), value("blue"))));
    Answer answer = attribute(Map.of("key", "rm-color", "values", List.of(value("green"))));
    assertThat(answer.json("/attribute"))
        .isEqualTo("{'kind':'ENUM','values':[{'key':'red'},{'key':'blue'},{'key':'green'}]}");
  }

  @Test
  void theUnitOfWhatProductsHaveStays() {
    Map<String, ?> grams = Map.of("key", "rm-weight", "kind", "NUMBER", "unit", "g");
    assertThat(attribute(grams).refusals()).isEmpty();
    new ImportClient(port)
        .send("{\"type\":\"product\",\"externalId\":\"rm-g\",\"attributes\":{\"rm-weight\":5}}");
    assertThat(attribute(Map.of("key", "rm-weight", "unit", "kg")).refusals())
        .containsExactly("UNIT_IN_USE input.unit");
    assertThat(attribute(grams).refusals()).isEmpty();
  }

  @Test
  void aValueThatProductsHaveStays() {
    attribute(
        Map.of("key", "rm-hue", "kind", "ENUM", "values", List.of(value("red"), value("tan"))));
    new ImportClient(port)
        .send(
            "{\"type\":\"product\",\"externalId\":\"rm-h\",\"attributes\":{\"rm-hue\":\"red\"},"
                + "\"variants\":[{\"sku\":\"rm-h-1\",\"options\":{\"rm-hue\":\"tan\"}}]}");
    assertThat(attribute(Map.of("key", "rm-hue", "values", List.of(dropped("red")))).refusals())
        .containsExactly("VALUE_IN_USE input.values");
    assertThat(attribute(Map.of("key", "rm-hue", "values", List.of(dropped("tan")))).refusals())
        .containsExactly("VALUE_IN_USE input.values");
  }

  @Test
  void aValueIsNotBelowItself() {
    attribute(
        Map.of("key", "rm-tree", "kind", "ENUM", "values", List.of(value("a"), below("b", "a"))));
    assertThat(attribute(Map.of("key", "rm-tree", "values", List.of(below("a", "b")))).refusals())
        .containsExactly("VALUE_CYCLE input.values.0.parent");
  }

  @Test
  void aSwatchIsAColour() {
    assertThat(attribute(swatch("javascript:x")).refusals())
        .containsExactly("INVALID_COLOR input.values.0.swatch");
    assertThat(attribute(swatch("rgb(10 20 30 / 50%)")).refusals()).isEmpty();
  }

  private static Map<String, ?> swatch(String colour) {
    Map<String, ?> value = Map.of("key", "x", "swatch", colour);
    return Map.of("key", "rm-swatch", "kind", "ENUM", "values", List.of(value));
  }

  private static Map<String, Object> dropped(String key) {
    return Map.of("key", key, "deleted", true);
  }

  private static Map<String, String> below(String key, String parent) {
    return Map.of("key", key, "parent", parent);
  }

  @Test
  void aBrandIsReadBack() {
    Answer answer =
        merchant.mutate(
            "brandSave",
            "BrandSaveInput",
            Map.of("handle", "rm-brand", "name", "Brand"),
            "brand { name texts { locale slug } }");
    assertThat(answer.json("/brand"))
        .isEqualTo("{'name':'Brand','texts':[{'locale':'und','slug':'rm-brand'}]}");
  }

  @Test
  void aBadgeIsReadBack() {
    Map<String, ?> label = Map.of("locale", "en", "label", "Organic");
    Answer answer =
        merchant.mutate(
            "badgeSave",
            "BadgeSaveInput",
            Map.of("handle", "rm-badge", "texts", List.of(label)),
            "badge { texts { label } }");
    assertThat(answer.json("/badge")).isEqualTo("{'texts':[{'label':'Organic'}]}");
  }

  @Test
  void aFieldOfTheMerchantsIsReadBack() {
    Answer answer =
        merchant.mutate(
            "customFieldSave",
            "CustomFieldSaveInput",
            Map.of("key", "rm-field", "kind", "NUMBER", "visible", true),
            "customField { kind visible }");
    assertThat(answer.json("/customField")).isEqualTo("{'kind':'NUMBER','visible':true}");
  }

  @Test
  void aRuleIsReadBackAsItWasWritten() {
    Map<String, ?> rule =
        Map.of("all", List.of(Map.of("tag", "sale"), Map.of("not", Map.of("newerThanDays", 3))));
    Answer answer = collection(Map.of("handle", "rm-rule", "rule", rule, "sort", "NEWEST"));
    assertThat(answer.json("/collection"))
        .isEqualTo(
            "{'rule':{'all':[{'tag':'sale'},{'not':{'newerThanDays':3}}]},"
                + "'sort':'NEWEST','products':[]}");
  }

  @Test
  void productsChosenByHandKeepTheirOrder() {
    product("rm-a");
    product("rm-b");
    Answer answer = collection(Map.of("handle", "rm-hand", "products", List.of("rm-b", "rm-a")));
    assertThat(answer.json("/collection/products")).isEqualTo("['rm-b','rm-a']");
  }

  @Test
  void aCollectionMadeByHandIsChangedAsAnyOther() {
    product("rm-d");
    product("rm-e");
    collection(Map.of("handle", "rm-again", "products", List.of("rm-d", "rm-e")));
    assertThat(collection(Map.of("handle", "rm-again", "sort", "NEWEST")).refusals()).isEmpty();
    Answer turned = collection(Map.of("handle", "rm-again", "products", List.of("rm-e", "rm-d")));
    assertThat(turned.refusals()).isEmpty();
    assertThat(turned.json("/collection/products")).isEqualTo("['rm-e','rm-d']");
  }

  @Test
  void aCollectionIsMadeByARuleOrByHand() {
    product("rm-c");
    Answer refused =
        collection(
            Map.of(
                "handle", "rm-both",
                "rule", Map.of("onSale", true),
                "products", List.of("rm-c")));
    assertThat(refused.refusals()).containsExactly("RULE_AND_PRODUCTS input.rule");
  }

  @Test
  void aListIsPagedByKey() {
    List.of("rm-p1", "rm-p2", "rm-p3").forEach(handle -> collection(Map.of("handle", handle)));
    String after =
        merchant
            .run("{ collections(first: 100) { edges { cursor node { handle } } } }")
            .body()
            .at("/data/collections/edges")
            .valueStream()
            .filter(edge -> edge.at("/node/handle").asString().equals("rm-p1"))
            .findFirst()
            .orElseThrow()
            .path("cursor")
            .asString();
    Answer page =
        merchant.run(
            "query ($after: String) { collections(first: 2, after: $after) { nodes { handle } } }",
            Map.of("after", after));
    assertThat(page.json("/data/collections/nodes"))
        .isEqualTo("[{'handle':'rm-p2'},{'handle':'rm-p3'}]");
  }

  private Answer category(Map<String, ?> input) {
    return merchant.mutate(
        "categorySave",
        "CategorySaveInput",
        input,
        "category { parent { externalId } position texts { locale title slug } }");
  }

  private Answer attribute(Map<String, ?> input) {
    return merchant.mutate(
        "attributeSave", "AttributeSaveInput", input, "attribute { kind values { key } }");
  }

  private Answer collection(Map<String, ?> input) {
    return merchant.mutate(
        "collectionSave", "CollectionSaveInput", input, "collection { rule sort products }");
  }

  private void product(String externalId) {
    merchant.mutate(
        "productSave", "ProductSaveInput", Map.of("externalId", externalId), "product { id }");
  }

  private static Map<String, String> value(String key) {
    return Map.of("key", key);
  }

  private static List<Map<String, String>> titles(String title, String slug) {
    return List.of(Map.of("locale", "en", "title", title, "slug", slug));
  }
}
