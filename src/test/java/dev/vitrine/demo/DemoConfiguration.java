package dev.vitrine.demo;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Fills a development shop with the demo catalogue and serves its pictures. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {

  @Bean
  DemoShop demoShop(Environment environment, DatabaseClient database) {
    return new DemoShop(environment, database);
  }

  @Bean
  RouterFunction<ServerResponse> demoMedia() {
    return DemoMediaRoutes.routes();
  }
}
