package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vitrine.demo.DemoTest;
import dev.vitrine.platform.intake.ImportClient;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The operations that GraphiQL offers, run as they stand, in their order. */
@DemoTest
class ExamplesTest {

  private static final Map<String, String> ENDPOINTS =
      Map.of("storefront", "/graphql", "management", "/management/graphql");

  @LocalServerPort int port;

  @AfterEach
  void takeBackWhatMerchantsSaved() {
    new ImportClient(port)
        .send("{\"type\":\"product\",\"externalId\":\"handmade-mug\",\"deleted\":true}");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleRunsAsItStands() {
    Frontend frontend = new Frontend(port);
    JsonNode examples = frontend.get("/graphiql/examples.json").body();
    assertThat(examples.valueStream().map(each -> each.path("endpoint").asString()))
        .contains("storefront", "management");
    return examples
        .valueStream()
        .map(each -> dynamicTest(each.path("name").asString(), () -> run(each, frontend)));
  }

  private static void run(JsonNode example, Frontend frontend) {
    Answer answer =
        frontend.post(
            ENDPOINTS.get(example.path("endpoint").asString()),
            Map.of("query", example.path("query"), "variables", object(example, "variables")),
            headers(example));
    assertThat(answer.body().path("errors")).as(answer.body().toString()).isEmpty();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("data").valueStream())
        .as(answer.body().toString())
        .isNotEmpty()
        .noneMatch(JsonNode::isNull)
        .allSatisfy(each -> assertThat(each.path("userErrors")).isEmpty());
  }

  private static Map<String, String> headers(JsonNode example) {
    Map<String, String> headers = new HashMap<>(Map.of("Vitrine-Key", ImportClient.KEY));
    object(example, "headers").forEach((name, value) -> headers.put(name, value.asString()));
    return headers;
  }

  private static Map<String, JsonNode> object(JsonNode example, String name) {
    Map<String, JsonNode> object = new HashMap<>();
    example.path(name).propertyStream().forEach(it -> object.put(it.getKey(), it.getValue()));
    return object;
  }
}
