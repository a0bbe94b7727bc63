package dev.vitrine;

import dev.vitrine.devservices.DevServicesConfiguration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Another instance of the application, on the same servers. */
public final class SecondInstance implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SecondInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it, on a free port. */
  public static SecondInstance start() {
    return start(Map.of(), Vitrine.class, DevServicesConfiguration.class);
  }

  /** Starts it, on a free port, with its Redis at the end of a wire. */
  public static SecondInstance start(Wire redis) {
    return start(
        Map.of("wire.port", redis.port()),
        Vitrine.class,
        DevServicesConfiguration.class,
        WiredRedis.class);
  }

  private static SecondInstance start(Map<String, Object> properties, Class<?>... sources) {
    return new SecondInstance(
        new SpringApplicationBuilder(sources)
            .properties(properties)
            .properties(
                "server.port=0",
                "vitrine.management-key=demo-management-key",
                "vitrine.payment.demo=true")
            .run());
  }

  /** Where it listens. */
  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class WiredRedis {

    @Bean
    @Primary
    DataRedisConnectionDetails wiredRedis(@Value("${wire.port}") int port) {
      return new Wired(port);
    }
  }

  private record Wired(int port) implements DataRedisConnectionDetails {

    @Override
    public Standalone getStandalone() {
      return Standalone.of("localhost", port);
    }
  }
}
