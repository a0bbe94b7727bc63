package dev.vitrine.platform.graphql.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session that hands on what cannot be read as a message of a client in the form of one that only
 * servers send: Spring's handler closes the session with the right code for it, while text that it
 * cannot read at all makes it drop the connection without any.
 */
final class PoliteSession implements WebSocketSession {

  private static final String FOREIGN = "{\"type\":\"connection_ack\"}";

  private static final Set<String> TYPES =
      Set.of("connection_init", "ping", "pong", "subscribe", "complete");

  private final WebSocketSession session;
  private final JsonMapper json;

  PoliteSession(WebSocketSession session, JsonMapper json) {
    this.session = session;
    this.json = json;
  }

  @Override
  public Flux<WebSocketMessage> receive() {
    return session.receive().map(this::readable);
  }

  private WebSocketMessage readable(WebSocketMessage message) {
    return switch (message.getType()) {
      case PING, PONG -> message;
      case TEXT -> isMessage(message.getPayloadAsText()) ? message : session.textMessage(FOREIGN);
      case BINARY -> session.textMessage(FOREIGN);
    };
  }

  private boolean isMessage(String text) {
    try {
      JsonNode message = json.readTree(text);
      String type = message.path("type").asString("");
      return TYPES.contains(type)
          && (!type.equals("subscribe") || message.at("/payload/query").isString());
    } catch (JacksonException unreadable) {
      return false;
    }
  }

  @Override
  public Mono<Void> send(Publisher<WebSocketMessage> messages) {
    return session.send(messages);
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public HandshakeInfo getHandshakeInfo() {
    return session.getHandshakeInfo();
  }

  @Override
  public DataBufferFactory bufferFactory() {
    return session.bufferFactory();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return session.getAttributes();
  }

  @Override
  public boolean isOpen() {
    return session.isOpen();
  }

  @Override
  public Mono<Void> close(CloseStatus status) {
    return session.close(status);
  }

  @Override
  public Mono<CloseStatus> closeStatus() {
    return session.closeStatus();
  }

  @Override
  public WebSocketMessage textMessage(String payload) {
    return session.textMessage(payload);
  }

  @Override
  public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.binaryMessage(payload);
  }

  @Override
  public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.pingMessage(payload);
  }

  @Override
  public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.pongMessage(payload);
  }
}
