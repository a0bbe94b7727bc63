package dev.vitrine.demo;

import java.util.Optional;

/** The drawn pictures of the demo shop, by name. */
public final class DemoPictures {

  static final int STYLES = 12;
  static final String CLOSE_UP = "--close";

  private DemoPictures() {}

  static String name(String shape, String color, String brand, int style) {
    return shape + "--" + color + "--" + brand + "--" + style;
  }

  public static Optional<String> svg(String name) {
    return Optional.empty();
  }
}
