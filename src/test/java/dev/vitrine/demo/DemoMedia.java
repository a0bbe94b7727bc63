package dev.vitrine.demo;

import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * A file below {@code /demo/media/}.
 *
 * @param type what the file is
 */
record DemoMedia(MediaType type, byte[] content) {

  static final String PATH = "/demo/media/";

  static Optional<DemoMedia> of(String file) {
    return Optional.empty();
  }
}
