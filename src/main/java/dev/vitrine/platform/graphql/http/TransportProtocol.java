package dev.vitrine.platform.graphql.http;

import java.util.List;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes sockets as <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">
 * graphql-transport-ws</a> wants it, where Spring's handler leaves it open: those that speak
 * another protocol or none, and those that send what is no message of it.
 */
final class TransportProtocol implements WebSocketHandler {

  private static final String PROTOCOL = "graphql-transport-ws";

  private static final CloseStatus NOT_ACCEPTABLE =
      new CloseStatus(4406, "Subprotocol not acceptable");

  private final WebSocketHandler handler;
  private final JsonMapper json;

  TransportProtocol(WebSocketHandler handler, JsonMapper json) {
    this.handler = handler;
    this.json = json;
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of(PROTOCOL);
  }

  @Override
  public Mono<Void> handle(WebSocketSession session) {
    return PROTOCOL.equals(session.getHandshakeInfo().getSubProtocol())
        ? handler.handle(new PoliteSession(session, json))
        : session.close(NOT_ACCEPTABLE);
  }
}
