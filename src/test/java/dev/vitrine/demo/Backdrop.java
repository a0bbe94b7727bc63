package dev.vitrine.demo;

/** What is behind a thing: the brand's tint and one simple figure. */
final class Backdrop {

  private Backdrop() {}

  /** Fills a picture of 600 by {@code height}. */
  static String of(Drawing drawing, int height) {
    Ink tint = Palette.ALL.background(drawing);
    String light = tint.mixed(Ink.WHITE, 0.45).hex();
    String deep = tint.mixed(Ink.SHADOW, 0.1).hex();
    String wall = "<rect width='600' height='%d' fill='%s'/>".formatted(height, tint.hex());
    int middle = height / 2;
    return wall
        + switch ((drawing.style() * 5 + drawing.color().length()) % 6) {
          case 0 -> "<circle cx='300' cy='%d' r='250' fill='%s'/>".formatted(middle, light);
          case 1 -> arch(height, light);
          case 2 -> floor(height, deep);
          case 3 -> "<rect x='300' width='300' height='%d' fill='%s'/>".formatted(height, light);
          case 4 -> sunAndHill(height, light, deep);
          default -> slope(height, light);
        };
  }

  private static String arch(int height, String ink) {
    return "<path d='M70 %1$d V300 A230 230 0 0 1 530 300 V%1$d Z' fill='%2$s'/>"
        .formatted(height, ink);
  }

  private static String floor(int height, String ink) {
    return "<rect y='%d' width='600' height='%d' fill='%s'/>"
        .formatted(height * 72 / 100, height * 28 / 100, ink);
  }

  private static String sunAndHill(int height, String light, String deep) {
    return "<circle cx='452' cy='150' r='104' fill='%s'/>".formatted(light)
        + "<path d='M0 %1$d Q210 %2$d 600 %3$d V%4$d H0 Z' fill='%5$s'/>"
            .formatted(height * 82 / 100, height * 62 / 100, height * 80 / 100, height, deep);
  }

  private static String slope(int height, String ink) {
    return "<path d='M0 %d L600 %d V%d H0 Z' fill='%s'/>"
        .formatted(height * 62 / 100, height * 28 / 100, height, ink);
  }
}
