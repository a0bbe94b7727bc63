package dev.vitrine.demo;

import java.util.Map;
import java.util.stream.Collectors;

/** The names of the made-up brands, which are the same in every language. */
final class Brands {

  private static final Map<String, String> NAMES =
      DemoFiles.objects("shop.yaml").stream()
          .filter(line -> "brand".equals(line.get("type")))
          .collect(
              Collectors.toMap(
                  line -> (String) line.get("handle"), line -> (String) line.get("name")));

  private Brands() {}

  static String name(String handle) {
    return NAMES.get(handle);
  }
}
