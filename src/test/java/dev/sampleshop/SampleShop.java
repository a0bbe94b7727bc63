package dev.sampleshop;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.DirectFetcher;
import dev.vitrine.platform.graphql.ExtensionsContributor;
import dev.vitrine.platform.graphql.Fallbacks;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Localized;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.NodeResolver;
import dev.vitrine.platform.graphql.Operation;
import dev.vitrine.platform.graphql.OperationContextResolver;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.store.Store;
import dev.vitrine.platform.store.StoreUnavailable;
import graphql.GraphQLContext;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A shop of a few things, without stores, that the GraphQL layer is tried on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"dev.sampleshop", "dev.vitrine.platform.graphql", "dev.vitrine.platform.web"})
@ConfigurationPropertiesScan("dev.vitrine.platform")
class SampleShop {

  static final int THINGS = 60;

  @Bean
  SampleContext sampleContext() {
    return new SampleContext();
  }

  @Bean
  NodeResolver things() {
    return new Things();
  }

  @Bean
  RuntimeWiringConfigurer pictures() {
    DirectFetcher<Thing> picture =
        (thing, field) ->
            URI.create("https://x.test/" + thing.key() + "?w=" + field.getArgument("width"));
    return wiring -> wiring.type("Thing", type -> type.dataFetcher("picture", picture));
  }

  record Thing(long key, Localized title) {
    GlobalId id() {
      return GlobalId.of("Thing", key);
    }

    BigDecimal price() {
      return BigDecimal.valueOf(key).movePointLeft(2);
    }

    List<String> tags() {
      return List.of("a", "b");
    }

    Thing self() {
      return this;
    }

    Connection<Thing> things() {
      return Connection.of(List.of(this), PageRequest.FIRST);
    }
  }

  record Words(String value, @Nullable String fellBackTo) implements Localized {}

  static Thing thing(long key) {
    return new Thing(key, new Words("Thing " + key, key % 2 == 0 ? "en" : null));
  }

  static final class Things implements NodeResolver {
    @Override
    public Set<String> types() {
      return Set.of("Thing");
    }

    @Override
    public Mono<Map<Long, Object>> resolve(
        String type, Collection<Long> keys, GraphQLContext context) {
      return Mono.just(
          keys.stream()
              .filter(key -> key <= THINGS)
              .collect(Collectors.toMap(key -> key, SampleShop::thing)));
    }
  }

  static final class SampleContext implements OperationContextResolver, ExtensionsContributor {
    @Override
    public void resolve(Operation operation, GraphQLContext context) {
      Object market = operation.directive("inContext").get("market");
      String header = operation.headers().getFirst("Vitrine-Market");
      String chosen = market != null ? market.toString() : header;
      if ("atlantis".equals(chosen)) {
        throw Refused.of(
            "UNKNOWN_MARKET", "no-such-key", Map.of(), Map.of("allowed", List.of("de", "us")));
      }
      if ("de".equals(chosen)) {
        context.put(Locale.class, Locale.GERMAN);
      }
      context.put("market", chosen == null ? "default" : chosen);
    }

    @Override
    public Set<String> headers() {
      return Set.of("Vitrine-Market");
    }

    @Override
    public void contribute(GraphQLContext context, Map<String, Object> extensions) {
      if (context.hasKey("market")) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("market", context.get("market"));
        entry.put("fallbacks", Fallbacks.of(context));
        extensions.put("context", entry);
      }
    }
  }

  @Controller
  static class ShopController {

    @QueryMapping
    String greeting(@Argument @Nullable String name) {
      return "Hello " + (name == null ? "world" : name);
    }

    @QueryMapping
    String market(GraphQLContext context) {
      return context.get("market");
    }

    @QueryMapping
    Mono<Connection<Thing>> things(@Arguments Page page) {
      return Mono.fromCallable(
          () ->
              Connection.of(
                  LongStream.rangeClosed(1, THINGS).mapToObj(SampleShop::thing).toList(),
                  PageRequest.of(page.first(), page.after(), page.last(), page.before())));
    }

    @QueryMapping
    Thing thing() {
      return SampleShop.thing(1);
    }

    @QueryMapping
    String choose(@Argument Map<String, Object> input) {
      return input.toString();
    }

    @QueryMapping
    String broken() {
      throw new IllegalStateException("password=hunter2");
    }

    @QueryMapping
    Mono<String> refused() {
      return Mono.error(Refused.of("NO_LUCK", "page.size", Map.of("argument", "x", "max", 3)));
    }

    @QueryMapping
    Mono<String> storeDown(GraphQLContext context) {
      Degraded.note(context, "redis");
      return Mono.error(new StoreUnavailable(Store.POSTGRESQL, new ConnectException("refused")));
    }

    @QueryMapping
    List<String> searched() {
      return List.of("a", "b");
    }

    @QueryMapping
    Map<String, Object> optional() {
      return Map.of();
    }

    @QueryMapping
    Object scalars(
        @Argument Map<String, Object> all, graphql.schema.DataFetchingEnvironment field) {
      return field.getArguments().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @MutationMapping
    String rename(@Argument String name) {
      return name;
    }

    @SubscriptionMapping
    Flux<Integer> count(@Argument int to) {
      return to < 0
          ? Flux.error(Refused.of("BELOW_ZERO", "page.size", Map.of("argument", "to", "max", 3)))
          : Flux.range(1, to);
    }
  }

  record Page(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {}

  @Management
  @Controller
  static class SecretController {
    @QueryMapping
    String secret() {
      return "for merchants";
    }
  }
}
