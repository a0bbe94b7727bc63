package dev.vitrine.platform.web;

import dev.vitrine.platform.graphql.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Refuses requests while the application still starts; probes are answered all the while. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StartUpGate implements WebFilter {

  private static final List<String> OPEN = List.of("/livez", "/readyz", "/actuator");
  private static final MediaType ANSWER = new MediaType("application", "graphql-response+json");

  private final Messages messages;
  private final JsonMapper json;
  private volatile boolean started;

  StartUpGate(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  @EventListener(ApplicationStartedEvent.class)
  void open() {
    started = true;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return started || isOpen(exchange) ? chain.filter(exchange) : refuse(exchange);
  }

  private static boolean isOpen(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    return OPEN.stream().anyMatch(path::startsWith);
  }

  private Mono<Void> refuse(ServerWebExchange exchange) {
    Locale locale = messages.negotiate(exchange.getRequest().getHeaders());
    Map<String, Object> error =
        Map.of(
            "message", messages.format(locale, "http.starting"),
            "extensions", Map.of("code", "STARTING", "retryable", true));
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
    response.getHeaders().setContentType(ANSWER);
    response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    byte[] body = json.writeValueAsBytes(Map.of("errors", List.of(error)));
    DataBuffer buffer = response.bufferFactory().wrap(body);
    return response.writeWith(Mono.just(buffer));
  }
}
