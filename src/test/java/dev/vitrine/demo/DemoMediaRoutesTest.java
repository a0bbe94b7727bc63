package dev.vitrine.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class DemoMediaRoutesTest {

  private static final String PICTURE = "/demo/media/mug--sage--tonhagen--3.svg";

  private final WebTestClient client =
      WebTestClient.bindToRouterFunction(DemoMediaRoutes.routes()).build();

  @ParameterizedTest
  @CsvSource({
    PICTURE + ",image/svg+xml;charset=UTF-8",
    "/demo/media/mug.gltf,model/gltf+json",
    "/demo/media/candle.webm,video/webm"
  })
  void saysWhatAFileIs(String path, String type) {
    client.get().uri(path).exchange().expectStatus().isOk().expectHeader().contentType(type);
  }

  @Test
  void letsACacheKeepAPicture() {
    client
        .get()
        .uri(PICTURE)
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=86400, public");
  }

  @Test
  void drawsAPictureAsWideAsItIsAskedFor() {
    client
        .get()
        .uri(PICTURE + "?width=480")
        .exchange()
        .expectBody()
        .xpath("/*[@width='480'][@height='480']")
        .exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "999999999"})
  void drawsAPictureAsItIsForAWidthThatIsNone(String width) {
    client
        .get()
        .uri(PICTURE + "?width=" + width)
        .exchange()
        .expectBody()
        .xpath("/*[@width='1200']")
        .exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.svg",
        "spoon--sage--tonhagen--3.svg",
        "mug--plaid--tonhagen--3.svg",
        "mug--sage--nobody--3.svg",
        "mug--sage--tonhagen--99.svg",
        "shop.yaml"
      })
  void knowsNoFileThatIsNotDrawn(String file) {
    client.get().uri("/demo/media/" + file).exchange().expectStatus().isNotFound();
  }
}
