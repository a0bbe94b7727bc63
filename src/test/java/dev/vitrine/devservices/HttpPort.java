package dev.vitrine.devservices;

import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** The port that the application is going to serve. */
final class HttpPort {

  private static final int DEFAULT = 8080;

  private HttpPort() {}

  static int of(Environment environment) {
    return environment.getProperty("server.port", Integer.class, DEFAULT);
  }

  /** Refuses a port that is taken before the servers are started in vain. */
  static void requireFree(Environment environment) {
    int port = of(environment);
    try (ServerSocket socket = new ServerSocket(port)) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new DevServicesException(
          "Port " + port + " is in use: end what listens there, or set SERVER_PORT.", e);
    }
  }
}
