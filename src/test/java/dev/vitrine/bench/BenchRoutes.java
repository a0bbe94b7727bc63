package dev.vitrine.bench;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The baselines, served by the same process, over the same HTTP, as what is measured. */
@TestConfiguration(proxyBeanMethods = false)
class BenchRoutes {

  private final Map<String, Recorded> recorded = new ConcurrentHashMap<>();
  private final JsonMapper json = new JsonMapper();
  private final MemoryBaseline memory = new MemoryBaseline(schema());

  @Bean
  RouterFunction<ServerResponse> benchmark() {
    byte[] plain = "x".repeat(14_000).getBytes(StandardCharsets.UTF_8);
    return RouterFunctions.route()
        .POST("/bench/floor", request -> ServerResponse.ok().bodyValue(plain))
        .POST("/bench/memory", this::fromMemory)
        .build();
  }

  /** Takes an answer of the application as what its baseline answers from. */
  @SuppressWarnings("unchecked")
  void record(
      String name, String document, Map<String, Object> variables, Map<String, Object> answer) {
    Map<String, Object> data = (Map<String, Object>) answer.get("data");
    recorded.put(name.replace(' ', '-'), new Recorded(document, variables, data));
  }

  private Mono<ServerResponse> fromMemory(ServerRequest request) {
    Recorded what = recorded.get(request.queryParam("name").orElseThrow());
    return request
        .bodyToMono(byte[].class)
        .map(body -> json.readValue(body, Map.class))
        .flatMap(
            body -> Mono.fromFuture(memory.answer(what.document(), what.variables(), what.data())))
        .map(json::writeValueAsBytes)
        .flatMap(
            bytes -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(bytes));
  }

  private static TypeDefinitionRegistry schema() {
    try {
      TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:graphql/storefront/*.graphqls")) {
        registry.merge(new SchemaParser().parse(file.getInputStream()));
      }
      return registry;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Recorded(
      String document, Map<String, Object> variables, Map<String, Object> data) {}
}
