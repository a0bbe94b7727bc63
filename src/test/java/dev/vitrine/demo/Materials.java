package dev.vitrine.demo;

import java.util.Map;

/**
 * What things are made of.
 *
 * @param materials by key
 * @param care by key, by locale, how to look after a material
 */
record Materials(Map<String, Material> materials, Map<String, Map<String, String>> care) {

  private static final Materials ALL = DemoFiles.read("materials.yaml", Materials.class);

  static Material of(String key) {
    return ALL.materials.get(key);
  }

  static Map<String, String> careOf(String key) {
    return ALL.care.get(of(key).care());
  }

  /** Every material, by key, in the order of the file. */
  static Map<String, Material> all() {
    return ALL.materials;
  }

  /**
   * @param label by locale
   * @param text by locale, a sentence for descriptions
   */
  record Material(
      String care,
      boolean organic,
      boolean recycled,
      boolean dishwasher,
      Map<String, String> label,
      Map<String, String> text) {}
}
