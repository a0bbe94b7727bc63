package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class ProductMutationTest {

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void aProductIsReadBackAsItWasWritten() {
    define("pm-color", "ENUM", List.of(Map.of("key", "red")));
    define("pm-weight", "NUMBER", null);
    save(
        Map.of(
            "externalId", "pm-1",
            "status", "DRAFT",
            "brand", "Nordlauf",
            "tags", List.of("running"),
            "texts", List.of(Map.of("locale", "en", "title", "Shoe", "slug", "pm-shoe")),
            "attributes",
                List.of(
                    Map.of("key", "pm-color", "values", List.of(Map.of("choice", "red"))),
                    Map.of("key", "pm-weight", "values", List.of(Map.of("number", "2.50")))),
            "options", List.of("size"),
            "variants", List.of(Map.of("sku", "pm-1-42", "options", option("size", "42")))));
    assertThat(read("pm-1").json("/data/product"))
        .isEqualTo(
            "{'status':'DRAFT','brand':{'name':'Nordlauf'},'tags':['running'],"
                + "'texts':[{'locale':'en','title':'Shoe','slug':'pm-shoe'}],"
                + "'attributes':[{'key':'pm-color','values':[{'choice':'red','number':null}]},"
                + "{'key':'pm-weight','values':[{'choice':null,'number':'2.5'}]}],"
                + "'variants':[{'sku':'pm-1-42','options':[{'key':'size','value':'42'}]}]}");
  }

  @Test
  void whatAnInputLeavesOutStaysAsItIs() {
    save(Map.of("externalId", "pm-2", "productType", "shoe", "tags", List.of("a")));
    save(Map.of("externalId", "pm-2", "tags", List.of("b")));
    assertThat(one("pm-2", "productType tags")).isEqualTo("{'productType':'shoe','tags':['b']}");
  }

  @Test
  void nullClears() {
    save(Map.of("externalId", "pm-3", "productType", "shoe"));
    save(withNull("externalId", "pm-3", "productType"));
    assertThat(one("pm-3", "productType")).isEqualTo("{'productType':null}");
  }

  @Test
  void nullInALiteralClearsToo() {
    save(Map.of("externalId", "pm-4", "productType", "shoe", "taxClass", "reduced"));
    merchant.run(
        """
        mutation ($taxClass: String) {
          productSave(input: { externalId: "pm-4", productType: null, taxClass: $taxClass }) {
            userErrors { code }
          }
        }
        """);
    assertThat(one("pm-4", "productType taxClass"))
        .isEqualTo("{'productType':null,'taxClass':'reduced'}");
  }

  @Test
  void aTextOfOneLanguageLeavesTheOthersAlone() {
    save(
        Map.of(
            "externalId",
            "pm-5",
            "texts",
            List.of(
                Map.of("locale", "en", "title", "Mug"),
                Map.of("locale", "de", "title", "Becher"))));
    save(Map.of("externalId", "pm-5", "texts", List.of(Map.of("locale", "de", "title", "Tasse"))));
    assertThat(one("pm-5", "texts { title }"))
        .isEqualTo("{'texts':[{'title':'Tasse'},{'title':'Mug'}]}");
  }

  @Test
  void aRefusalNamesTheArgumentThatItLiesIn() {
    Answer refused =
        save(
            Map.of(
                "externalId", "pm-6",
                "texts", List.of(Map.of("locale", "en", "slug", "not a slug")),
                "variants", List.of(Map.of("sku", "pm-6-a"), Map.of("sku", "b", "gtin", "123"))));
    assertThat(refused.refusals())
        .containsExactlyInAnyOrder(
            "INVALID_SLUG input.texts.0.slug", "INVALID_GTIN input.variants.1.gtin");
  }

  @Test
  void aRefusedProductLeavesNothingBehind() {
    save(Map.of("externalId", "pm-7", "categories", List.of("nowhere")));
    assertThat(one("pm-7", "externalId")).isEqualTo("null");
  }

  @Test
  void aRefusalSpeaksTheCallersLanguage() {
    Map<String, ?> input =
        Map.of("externalId", "pm-8", "variants", List.of(Map.of("sku", "x", "gtin", "123")));
    String english = save(merchant, input).text("/userErrors/0/message");
    String german = save(merchant.speaking("de"), input).text("/userErrors/0/message");
    assertThat(german).isNotEqualTo(english);
  }

  @Test
  void aLanguageThatStandsTwiceIsRefused() {
    Map<String, String> english = Map.of("locale", "en", "title", "A");
    Answer refused = save(Map.of("externalId", "pm-9", "texts", List.of(english, english)));
    assertThat(refused.refusals()).containsExactly("REPEATED input.texts.1");
  }

  @Test
  void aDeletedProductIsGone() {
    save(Map.of("externalId", "pm-10"));
    delete("pm-10");
    assertThat(one("pm-10", "externalId")).isEqualTo("null");
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    assertThat(delete("pm-nowhere").refusals()).containsExactly("NOT_FOUND input.externalId");
  }

  @Test
  void aProductIsFoundAgainByItsGlobalId() {
    String id = save(Map.of("externalId", "pm-11")).text("/product/id");
    Answer found =
        merchant.run(
            "query ($id: ID!) { node(id: $id) { ... on Product { externalId } } }",
            Map.of("id", id));
    assertThat(found.text("/data/node/externalId")).isEqualTo("pm-11");
  }

  @Test
  void aPageFollowsItsCursor() {
    List.of("pm-p1", "pm-p2", "pm-p3")
        .forEach(key -> save(Map.of("externalId", key, "tags", List.of("pm-page"))));
    Answer first = page("first: 2");
    Answer second = page("first: 2, after: \"%s\"".formatted(first.text("/pageInfo/endCursor")));
    assertThat(first.json("/nodes") + second.json("/nodes"))
        .isEqualTo("[{'externalId':'pm-p1'},{'externalId':'pm-p2'}][{'externalId':'pm-p3'}]");
  }

  @Test
  void aPageCanBeReadFromTheEnd() {
    List.of("pm-q1", "pm-q2", "pm-q3")
        .forEach(key -> save(Map.of("externalId", key, "tags", List.of("pm-page-back"))));
    assertThat(
            merchant
                .run(
                    """
                    { products(last: 2, filter: { tag: "pm-page-back" }) {
                        totalCount nodes { externalId } pageInfo { hasPreviousPage } } }
                    """)
                .json("/data/products"))
        .isEqualTo(
            "{'totalCount':3,'nodes':[{'externalId':'pm-q2'},{'externalId':'pm-q3'}],"
                + "'pageInfo':{'hasPreviousPage':true}}");
  }

  private Answer page(String arguments) {
    Answer answer =
        merchant.run(
            """
            { products(%s, filter: { tag: "pm-page" }) {
                nodes { externalId } pageInfo { endCursor } } }
            """
                .formatted(arguments));
    return new Answer(answer.status(), answer.body().at("/data/products"));
  }

  private Answer save(Map<String, ?> input) {
    return save(merchant, input);
  }

  private static Answer save(MerchantClient client, Map<String, ?> input) {
    return client.mutate("productSave", "ProductSaveInput", input, "product { id }");
  }

  private Answer delete(String externalId) {
    return merchant.mutate(
        "productDelete",
        "ProductDeleteInput",
        Map.of("externalId", externalId),
        "deletedExternalId");
  }

  private Answer read(String externalId) {
    return merchant.run(
        """
        query ($key: String!) {
          product(externalId: $key) {
            status brand { name } tags
            texts { locale title slug }
            attributes { key values { choice number } }
            variants { sku options { key value } }
          }
        }
        """,
        Map.of("key", externalId));
  }

  private String one(String externalId, String selection) {
    return merchant
        .run(
            "query ($key: String!) { product(externalId: $key) { " + selection + " } }",
            Map.of("key", externalId))
        .json("/data/product");
  }

  private void define(String key, String kind, List<?> values) {
    Map<String, Object> input = new java.util.HashMap<>(Map.of("key", key, "kind", kind));
    if (values != null) {
      input.put("values", values);
    }
    merchant.mutate("attributeSave", "AttributeSaveInput", input, "attribute { key }");
  }

  private static List<Map<String, String>> option(String key, String value) {
    return List.of(Map.of("key", key, "value", value));
  }

  private static Map<String, Object> withNull(String key, String value, String cleared) {
    Map<String, Object> input = new java.util.HashMap<>(Collections.singletonMap(cleared, null));
    input.put(key, value);
    return input;
  }
}
