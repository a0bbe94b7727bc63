package dev.vitrine.demo;

import java.util.Set;

/** The pattern that a textile is woven or printed in. */
final class Weave {

  private static final int PATTERNS = 6;
  private static final String DOTS =
      "<circle cx='11' cy='11' r='5' fill='%1$s'/><circle cx='33' cy='33' r='5' fill='%1$s'/>";
  private static final String CHECKS =
      "<rect width='28' height='56' fill='%1$s' opacity='.45'/>"
          + "<rect width='56' height='28' fill='%1$s' opacity='.45'/>";
  private static final String FLECKS =
      "<path d='M4 6h7M17 19h7M20 5v6M6 18v6' stroke='%1$s' stroke-width='2.4' opacity='.7'/>";

  private Weave() {}

  static boolean isPlain(Drawing drawing) {
    return drawing.style() % PATTERNS == 0;
  }

  /** Whether the pattern is quiet enough for trousers and coats. */
  static boolean isSober(Drawing drawing) {
    return Set.of(0, 2, 5).contains(drawing.style() % PATTERNS);
  }

  /** An SVG pattern with the id {@code weave}. */
  static String definition(Drawing drawing) {
    Ink main = Ink.of(Colors.swatch(drawing.color()));
    Ink thread = main.isDark() ? main.mixed(Ink.WHITE, 0.3) : main.mixed(Ink.SHADOW, 0.18);
    Ink bright = main.mixed(Ink.WHITE, main.isDark() ? 0.75 : 0.55);
    return switch (drawing.style() % PATTERNS) {
      case 1 -> pattern(main, 64, 64, "<rect width='64' height='22' fill='%s'/>", bright);
      case 2 -> pattern(main, 20, 20, "<rect width='4' height='20' fill='%s'/>", thread);
      case 3 -> pattern(main, 44, 44, DOTS, bright);
      case 4 -> pattern(main, 56, 56, CHECKS, thread);
      default -> pattern(main, 26, 26, FLECKS, thread);
    };
  }

  private static String pattern(Ink main, int width, int height, String motif, Ink thread) {
    return "<pattern id='weave' width='%d' height='%d' patternUnits='userSpaceOnUse'>"
            .formatted(width, height)
        + "<rect width='%d' height='%d' fill='%s'/>".formatted(width, height, main.hex())
        + motif.formatted(thread.hex())
        + "</pattern>";
  }
}
