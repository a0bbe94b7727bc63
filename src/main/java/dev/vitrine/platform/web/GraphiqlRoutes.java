package dev.vitrine.platform.web;

import static org.springframework.web.reactive.function.server.RouterFunctions.resources;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves GraphiQL from the application itself. The page, built in the folder {@code graphiql} of
 * the repository, takes nothing from another origin, and its policy lets it take nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "vitrine.graphiql.enabled", matchIfMissing = true)
class GraphiqlRoutes {

  /** Monaco writes style elements, hence the one exception; scripts come from files alone. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  RouterFunction<ServerResponse> graphiqlPage(JsonMapper json) {
    List<GraphiqlExample> examples = new GraphiqlExamples(json).load();
    return route()
        .GET("/", GraphiqlRoutes::toPage)
        .GET("/graphiql/", GraphiqlRoutes::toPage)
        .GET("/graphiql", request -> page())
        .GET("/graphiql/examples.json", request -> answer(examples))
        .build();
  }

  /** The assets' names change with their content, so that a browser never asks twice. */
  @Bean
  RouterFunction<ServerResponse> graphiqlAssets() {
    return resources(
        "/graphiql/assets/**",
        new ClassPathResource("graphiql/assets/"),
        (asset, headers) -> headers.setCacheControl(FOREVER));
  }

  private static Mono<ServerResponse> page() {
    Resource page = new ClassPathResource("graphiql/index.html");
    return ServerResponse.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .bodyValue(page);
  }

  private static Mono<ServerResponse> answer(List<GraphiqlExample> examples) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .bodyValue(examples);
  }

  private static Mono<ServerResponse> toPage(ServerRequest request) {
    String root = request.requestPath().contextPath().value();
    return ServerResponse.temporaryRedirect(URI.create(root + "/graphiql")).build();
  }
}
