package dev.vitrine;

import dev.vitrine.devservices.DevServicesConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another instance of the application, on the same servers. */
public final class SecondInstance implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SecondInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it, on a free port. */
  public static SecondInstance start() {
    return new SecondInstance(
        new SpringApplicationBuilder(Vitrine.class, DevServicesConfiguration.class)
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
}
