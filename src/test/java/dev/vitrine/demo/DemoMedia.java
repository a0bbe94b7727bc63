package dev.vitrine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * A file below {@code /demo/media/}.
 *
 * @param type what the file is
 */
record DemoMedia(MediaType type, byte[] content) {

  static final String PATH = "/demo/media/";

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
  private static final MediaType GLTF = MediaType.parseMediaType("model/gltf+json");
  private static final MediaType WEBM = MediaType.parseMediaType("video/webm");
  private static final String FILM = "candle.webm";
  private static final String MODEL = "mug.gltf";

  /** The file of that name; empty if there is none. */
  static Optional<DemoMedia> of(String file) {
    return of(file, DemoPictures.WIDTH);
  }

  /** The file of that name, drawn {@code width} pixels wide if it is a picture. */
  static Optional<DemoMedia> of(String file, int width) {
    if (file.endsWith(".svg")) {
      String name = file.substring(0, file.length() - ".svg".length());
      return DemoPictures.svg(name, width).map(svg -> text(SVG, svg));
    }
    return switch (file) {
      case FILM -> Optional.of(new DemoMedia(WEBM, film()));
      case MODEL -> Optional.of(text(GLTF, DemoModel.mug()));
      case String unknown -> Optional.empty();
    };
  }

  private static DemoMedia text(MediaType type, String content) {
    return new DemoMedia(type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] film() {
    try (InputStream file = DemoMedia.class.getResourceAsStream(PATH + FILM)) {
      return Objects.requireNonNull(file, FILM).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
