package dev.vitrine.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a product comes from: told of one in six, by brand. */
final class Stories {

  private static final int PERCENT = 16;
  private static final Map<?, ?> BY_BRAND = DemoFiles.read("stories.yaml", Map.class);

  private Stories() {}

  /** The story by language; null where none is told. */
  static @Nullable Object of(Product product) {
    return product.dice("story").chance(PERCENT) ? BY_BRAND.get(product.brand()) : null;
  }
}
