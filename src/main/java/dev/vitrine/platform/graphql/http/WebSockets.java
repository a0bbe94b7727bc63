package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.execution.Endpoint;
import dev.vitrine.platform.graphql.limits.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.support.WebSocketUpgradeHandlerPredicate;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.json.JsonMapper;

/** Serves {@code graphql-transport-ws} at every endpoint's path. */
@Configuration(proxyBeanMethods = false)
class WebSockets {

  private static final Duration INITIALISATION = Duration.ofSeconds(10);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);

  /** Ahead of the routes that answer the same paths over plain HTTP. */
  private static final int BEFORE_ROUTES = -2;

  @Bean
  HandlerMapping graphQlWebSockets(
      List<Endpoint> endpoints, ServerCodecConfigurer codecs, JsonMapper json) {
    Map<String, WebSocketHandler> handlers = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      handlers.put(
          endpoint.path(),
          new TransportProtocol(
              new GraphQlWebSocketHandler(
                  endpoint.handler(), codecs, INITIALISATION, KEEP_ALIVE, null),
              json));
    }
    SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(handlers, BEFORE_ROUTES);
    mapping.setHandlerPredicate(new WebSocketUpgradeHandlerPredicate());
    return mapping;
  }

  /** A message may be as long as the body of a request over HTTP. */
  @Bean
  WebFluxConfigurer webSocketFrames(Limits limits) {
    ReactorNettyRequestUpgradeStrategy strategy =
        new ReactorNettyRequestUpgradeStrategy(
            () -> WebsocketServerSpec.builder().maxFramePayloadLength(limits.bodySize()));
    return new WebFluxConfigurer() {
      @Override
      public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(strategy);
      }
    };
  }
}
