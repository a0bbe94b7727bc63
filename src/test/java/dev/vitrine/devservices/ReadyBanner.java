package dev.vitrine.devservices;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Ends the start of a development server with where to go; every other runner comes before. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ReadyBanner implements ApplicationRunner {

  private static final String BANNER =
      """

      Vitrine is ready
        GraphiQL        http://localhost:%1$d/graphiql
        Storefront      http://localhost:%1$d/graphql
        Management      http://localhost:%1$d/management/graphql   Vitrine-Key: %2$s
        Stop            Ctrl-C; the data stays in target/devservices
      """;

  private final Environment environment;

  ReadyBanner(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    System.out.println(BANNER.formatted(HttpPort.of(environment), managementKey()));
  }

  private String managementKey() {
    return environment.getProperty("VITRINE_MANAGEMENT_KEY", "demo-management-key");
  }
}
