package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class HttpPortTest {

  @Test
  void takenPortIsRefusedInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      var environment = environment(taken.getLocalPort());
      assertThatThrownBy(() -> HttpPort.requireFree(environment))
          .isInstanceOf(DevServicesException.class)
          .hasMessage(
              "Port %d is in use: end what listens there, or set SERVER_PORT.",
              taken.getLocalPort());
    }
  }

  @Test
  void freePortIsAccepted() {
    assertThatCode(() -> HttpPort.requireFree(environment(Launch.freePort())))
        .doesNotThrowAnyException();
  }

  private static MockEnvironment environment(int port) {
    return new MockEnvironment().withProperty("server.port", Integer.toString(port));
  }
}
