package dev.vitrine.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves {@code POST /payments/{provider}/webhook}. Providers send again what is not answered by
 * 200, so what could not be looked into is answered by 503.
 */
@Configuration(proxyBeanMethods = false)
class PaymentWebhooks {

  private static final Logger log = LoggerFactory.getLogger(PaymentWebhooks.class);
  private static final int LARGEST = 1 << 18;

  private final PaymentNotices notices;

  PaymentWebhooks(PaymentNotices notices) {
    this.notices = notices;
  }

  @Bean
  RouterFunction<ServerResponse> paymentWebhookRoute() {
    return RouterFunctions.route().POST("/payments/{provider}/webhook", this::serve).build();
  }

  private Mono<ServerResponse> serve(ServerRequest request) {
    String provider = request.pathVariable("provider");
    return notices.knows(provider)
        ? body(request)
            .flatMap(body -> notices.hear(provider, request.headers().asHttpHeaders(), body))
            .map(genuine -> genuine ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
            .onErrorReturn(DataBufferLimitException.class, HttpStatus.CONTENT_TOO_LARGE)
            .onErrorResume(failure -> later(provider, failure))
            .flatMap(PaymentWebhooks::answer)
        : answer(HttpStatus.NOT_FOUND);
  }

  private static Mono<byte[]> body(ServerRequest request) {
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), LARGEST)
        .map(PaymentWebhooks::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static Mono<HttpStatus> later(String provider, Throwable failure) {
    log.warn("What {} told waits: {}", provider, failure.toString());
    return Mono.just(HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static Mono<ServerResponse> answer(HttpStatus status) {
    return ServerResponse.status(status).build();
  }
}
