package dev.vitrine.platform.intake;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.access.HttpRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Serves {@code POST /management/import}. */
@Configuration(proxyBeanMethods = false)
class ImportEndpoint {

  /** So many pieces of the body are read ahead of their parsing. */
  private static final int READ_AHEAD = 4;

  private static final Set<MediaType> LINES_OF_JSON =
      Set.of(
          MediaType.APPLICATION_NDJSON,
          MediaType.parseMediaType("application/ndjson"),
          MediaType.parseMediaType("application/jsonl"));

  private final Imports imports;
  private final ImportMessages messages;
  private final ImportProperties properties;

  ImportEndpoint(Imports imports, ImportMessages messages, ImportProperties properties) {
    this.imports = imports;
    this.messages = messages;
    this.properties = properties;
  }

  @Bean
  RouterFunction<ServerResponse> importRoute() {
    return RouterFunctions.route().POST("/management/import", this::serve).build();
  }

  private Mono<ServerResponse> serve(ServerRequest request) {
    return Caller.current()
        .flatMap(caller -> serve(request, caller))
        .switchIfEmpty(
            Mono.defer(() -> refuse(request, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED")));
  }

  private Mono<ServerResponse> serve(ServerRequest request, Caller caller) {
    if (!imports.admits(caller)) {
      return refuse(request, HttpStatus.FORBIDDEN, "NO_IMPORT_SCOPE");
    }
    if (!isLinesOfJson(request)) {
      return refuse(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
    }
    if (!Set.of("identity", "gzip", "x-gzip").contains(encoding(request))) {
      return refuse(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_ENCODING");
    }
    return run(request)
        .flatMap(run -> answer(request, run, caller))
        .switchIfEmpty(Mono.defer(() -> refuse(request, HttpStatus.NOT_FOUND, "UNKNOWN_IMPORT")));
  }

  private Mono<Imports.Run> run(ServerRequest request) {
    Optional<String> resumed = request.queryParam("importId");
    return resumed.isEmpty() ? imports.start() : resume(resumed.get());
  }

  private Mono<Imports.Run> resume(String id) {
    try {
      return imports.resume(UUID.fromString(id));
    } catch (IllegalArgumentException noUuid) {
      return Mono.empty();
    }
  }

  /**
   * A client that sends everything before it reads anything must not hold the import up, so reports
   * wait for it, up to a number that memory can bear; then the import waits in its turn.
   */
  private Mono<ServerResponse> answer(ServerRequest request, Imports.Run run, Caller caller) {
    Flux<Report> reports =
        imports
            .take(run, body(request), caller, locale(request))
            .publishOn(Schedulers.parallel(), properties.pendingReports());
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(reports, Report.class);
  }

  private static Flux<byte[]> body(ServerRequest request) {
    Flux<byte[]> bytes =
        request
            .exchange()
            .getRequest()
            .getBody()
            .map(ImportEndpoint::bytes)
            .publishOn(Schedulers.parallel(), READ_AHEAD);
    return encoding(request).endsWith("gzip") ? Gunzip.of(bytes) : bytes;
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static boolean isLinesOfJson(ServerRequest request) {
    return request
        .headers()
        .contentType()
        .filter(type -> LINES_OF_JSON.stream().anyMatch(known -> known.equalsTypeAndSubtype(type)))
        .filter(
            type -> type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
        .isPresent();
  }

  private static String encoding(ServerRequest request) {
    String encoding = request.headers().firstHeader(HttpHeaders.CONTENT_ENCODING);
    return encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
  }

  private Mono<ServerResponse> refuse(ServerRequest request, HttpStatus status, String code) {
    String message = messages.say(code, Map.of(), locale(request));
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(new HttpRefusal(status, code, message, Map.of()).body());
  }

  private static Locale locale(ServerRequest request) {
    Locale asked = request.exchange().getLocaleContext().getLocale();
    return asked == null ? Locale.ENGLISH : asked;
  }
}
