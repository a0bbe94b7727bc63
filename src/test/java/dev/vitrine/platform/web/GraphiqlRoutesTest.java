package dev.vitrine.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

class GraphiqlRoutesTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
  private static final Pattern WORKER = Pattern.compile("\"\\./([^\"]+\\.js)\"");

  private static final Map<String, MediaType> MEDIA_TYPES =
      Map.of(
          "js", MediaType.valueOf("text/javascript"),
          "css", MediaType.valueOf("text/css"),
          "svg", MediaType.valueOf("image/svg+xml"),
          "ttf", MediaType.valueOf("font/ttf"));

  private final GraphiqlRoutes routes = new GraphiqlRoutes();
  private final WebTestClient client =
      WebTestClient.bindToRouterFunction(
              routes.graphiqlPage(JsonMapper.shared()).and(routes.graphiqlAssets()))
          .configureClient()
          .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
          .build();

  @Test
  void thePageIsHtml() {
    client
        .get()
        .uri("/graphiql")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("text/html;charset=UTF-8");
  }

  @Test
  void thePageMayTakeNothingFromAnotherOrigin() {
    String policy =
        client
            .get()
            .uri("/graphiql")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("Content-Security-Policy");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("http", "*", "unsafe-eval");
  }

  @Test
  void thePageNamesOnlyFilesOfItsOwn() {
    String page = text("/graphiql");
    Stream<String> named =
        Stream.concat(
            REFERENCE.matcher(page).results().map(found -> "/" + found.group(1)),
            WORKER.matcher(page).results().map(found -> "/graphiql/assets/" + found.group(1)));
    assertThat(named)
        .hasSizeGreaterThan(5)
        .allSatisfy(path -> client.get().uri(path).exchange().expectStatus().isOk());
  }

  @Test
  void anAssetIsKeptForeverUnderItsMediaType() throws IOException {
    assertThat(assets()).isNotEmpty().allSatisfy(this::isKeptForeverUnderItsMediaType);
  }

  private void isKeptForeverUnderItsMediaType(String asset) {
    client
        .get()
        .uri("/graphiql/assets/" + asset)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(mediaType(asset))
        .expectHeader()
        .valueMatches("Cache-Control", ".*max-age=31536000.*immutable.*");
  }

  @Test
  void noAssetLoadsAnythingFromAnotherOrigin() throws IOException {
    assertThat(assets()).isNotEmpty().allSatisfy(this::loadsNothingFromAnotherOrigin);
  }

  private void loadsNothingFromAnotherOrigin(String asset) {
    assertThat(text("/graphiql/assets/" + asset))
        .doesNotContainPattern("(?:import\\s*\\(|from|importScripts\\()\\s*[\"'](?:https?:)?//")
        .doesNotContainPattern("(?:url\\(|@import)\\s*[\"']?(?:https?:)?//");
  }

  @Test
  void theRootLeadsToThePage() {
    client.get().uri("/").exchange().expectHeader().location("/graphiql");
  }

  @Test
  void everyExampleHasATitleAndASentenceOfDescription() {
    assertThat(new GraphiqlExamples(JsonMapper.shared()).load())
        .isNotEmpty()
        .allSatisfy(example -> assertThat(example.title()).isNotBlank())
        .allSatisfy(example -> assertThat(example.description()).endsWith("."));
  }

  @Test
  void thePageCanBeSwitchedOff() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .withUserConfiguration(GraphiqlRoutes.class)
        .withPropertyValues("vitrine.graphiql.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("graphiqlPage"));
  }

  @Test
  void thePageIsServedUnlessSwitchedOff() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .withUserConfiguration(GraphiqlRoutes.class)
        .run(context -> assertThat(context).hasBean("graphiqlPage"));
  }

  private String text(String path) {
    return String.valueOf(
        client
            .get()
            .uri(path)
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static Stream<String> assets() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath:graphiql/assets/*.*"))
        .map(Resource::getFilename);
  }

  private static MediaType mediaType(String asset) {
    return MEDIA_TYPES.getOrDefault(
        asset.substring(asset.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
  }
}
