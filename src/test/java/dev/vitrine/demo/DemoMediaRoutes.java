package dev.vitrine.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Serves the demo shop's pictures, its film and its model below {@code /demo/media/}. A picture is
 * drawn as wide as {@code ?width=} says, within reason.
 */
final class DemoMediaRoutes {

  private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  private static final int NARROWEST = 16;
  private static final int WIDEST = 4096;

  private DemoMediaRoutes() {}

  static RouterFunction<ServerResponse> routes() {
    return route(GET(DemoMedia.PATH + "{file}"), DemoMediaRoutes::serve);
  }

  private static Mono<ServerResponse> serve(ServerRequest request) {
    return Mono.fromCallable(() -> DemoMedia.of(request.pathVariable("file"), width(request)))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .flatMap(DemoMediaRoutes::found)
        .switchIfEmpty(ServerResponse.notFound().build());
  }

  private static Mono<ServerResponse> found(DemoMedia media) {
    return ServerResponse.ok()
        .contentType(media.type())
        .cacheControl(CACHE)
        .header("X-Content-Type-Options", "nosniff")
        .bodyValue(media.content());
  }

  /** What cannot be read as a number draws the picture as wide as it is. */
  private static int width(ServerRequest request) {
    return request
        .queryParam("width")
        .filter(width -> width.matches("\\d{1,5}"))
        .map(width -> Math.clamp(Integer.parseInt(width), NARROWEST, WIDEST))
        .orElse(DemoPictures.WIDTH);
  }
}
