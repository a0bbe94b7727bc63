package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.access.HttpRefusal;
import dev.vitrine.platform.graphql.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets nobody into {@code /management/**} without a valid key in the header {@code Vitrine-Key},
 * and puts the {@link Caller} into the context of those whom it lets in, as of everybody elsewhere
 * who shows one. What a caller may do there is for each endpoint to ask.
 */
@Component
@Order(0)
class ManagementGate implements WebFilter {

  private static final String HEADER = "Vitrine-Key";
  private static final String CODE = "UNAUTHENTICATED";
  private static final PathPattern GUARDED =
      PathPatternParser.defaultInstance.parse("/management/**");

  private final ApiKeys keys;
  private final Messages messages;
  private final JsonMapper json;

  ManagementGate(ApiKeys keys, Messages messages, JsonMapper json) {
    this.keys = keys;
    this.messages = messages;
    this.json = json;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isGuarded(exchange) ? admit(exchange, chain) : identify(exchange, chain);
  }

  /** Elsewhere a key only tells who asks; one that is not valid tells nothing. */
  private Mono<Void> identify(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getRequest().getHeaders().containsHeader(HEADER)
        ? caller(exchange).flatMap(caller -> pass(exchange, chain, caller))
        : chain.filter(exchange);
  }

  private static Mono<Void> pass(
      ServerWebExchange exchange, WebFilterChain chain, Optional<Caller> caller) {
    return caller
        .map(known -> chain.filter(exchange).contextWrite(known::into))
        .orElseGet(() -> chain.filter(exchange));
  }

  /** A browser's preflight carries no keys; it is answered by the CORS configuration. */
  private static boolean isGuarded(ServerWebExchange exchange) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return GUARDED.matches(path) && !CorsUtils.isPreFlightRequest(exchange.getRequest());
  }

  private Mono<Void> admit(ServerWebExchange exchange, WebFilterChain chain) {
    return caller(exchange).flatMap(caller -> admit(exchange, chain, caller));
  }

  private Mono<Optional<Caller>> caller(ServerWebExchange exchange) {
    return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER))
        .flatMap(keys::authenticate)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Void> admit(
      ServerWebExchange exchange, WebFilterChain chain, Optional<Caller> caller) {
    return caller
        .map(known -> chain.filter(exchange).contextWrite(known::into))
        .orElseGet(() -> refuse(exchange));
  }

  private Mono<Void> refuse(ServerWebExchange exchange) {
    Locale asked = exchange.getLocaleContext().getLocale();
    String message = messages.format(asked == null ? Locale.ENGLISH : asked, "partner." + CODE);
    HttpRefusal refusal = new HttpRefusal(HttpStatus.UNAUTHORIZED, CODE, message, Map.of());
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(refusal.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, HEADER + " realm=\"management\"");
    DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(refusal.body()));
    return response.writeWith(Mono.just(body));
  }
}
