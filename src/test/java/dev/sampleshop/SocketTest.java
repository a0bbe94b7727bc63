package dev.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said on a WebSocket when something is wrong, word for word. */
@SampleShopTest
class SocketTest {

  private static final String INIT = "{\"type\":\"connection_init\"}";

  private final int port;

  SocketTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"type\":\"chat\"}",
        "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{greeting}\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}"
      })
  void whatIsNoMessageClosesTheSocket(String message) {
    Peer peer = open("graphql-transport-ws");
    peer.say(INIT);
    assertThat(peer.hear()).contains("connection_ack");
    peer.say(message);
    assertThat(peer.hear()).isEqualTo("closed 4400");
  }

  @Test
  void anotherProtocolIsClosed() {
    assertThat(open("graphql-ws").hear()).isEqualTo("closed 4406");
    assertThat(open(null).hear()).isEqualTo("closed 4406");
  }

  @Test
  void anOperationThatIsRefusedFailsInTheCallersLanguage() {
    JsonNode message = answer("{nope}");
    assertThat(message.path("type").asString()).isEqualTo("error");
    assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("INVALID_QUERY");
  }

  @Test
  void anOperationThatFailsWhileItIsExecutedIsAnswered() {
    assertThat(answer("{greeting}").path("type").asString()).isEqualTo("next");
  }

  @Test
  void aSubscriptionThatFailsTellsWhyByACode() {
    JsonNode message = answer("subscription { count(to: -1) }");
    assertThat(message.path("type").asString()).isEqualTo("error");
    assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("BELOW_ZERO");
  }

  @Test
  void aMessageMayBeAsLongAsABody() {
    assertThat(answer("{greeting}" + " ".repeat(100_000)).path("type").asString())
        .isEqualTo("next");
  }

  private JsonNode answer(String query) {
    Peer peer = open("graphql-transport-ws");
    peer.say(INIT);
    peer.hear();
    peer.say(
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"%s\"}}".formatted(query));
    return JsonMapper.shared().readTree(peer.hear());
  }

  private Peer open(String protocol) {
    Peer peer = new Peer();
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (protocol != null) {
      builder.subprotocols(protocol);
    }
    URI uri = URI.create("ws://localhost:" + port + "/graphql");
    peer.socket = builder.buildAsync(uri, peer).join();
    return peer;
  }

  private static final class Peer implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private WebSocket socket;

    void say(String message) {
      socket.sendText(message, true).join();
    }

    String hear() {
      try {
        return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heard.add(text.toString());
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      heard.add("closed " + status);
      return WebSocket.Listener.super.onClose(from, status, reason);
    }
  }
}
