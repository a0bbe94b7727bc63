package dev.vitrine.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The colours of the drawings.
 *
 * @param brands the background of a brand's pictures
 * @param stones by value of the attribute {@code stone}
 * @param accents what sets off the small parts of a drawing
 * @param portrait the shapes that are drawn three to four; the others are square
 * @param focus by shape, the point that a close-up looks at
 */
record Palette(
    Map<String, String> brands,
    Map<String, String> stones,
    List<String> accents,
    Set<String> portrait,
    Map<String, List<Integer>> focus) {

  private static final double TOO_CLOSE = 90;

  static final Palette ALL = DemoFiles.read("pictures/palette.yaml", Palette.class);

  /** The point of a shape that comes to the middle of the picture. */
  List<Integer> middle(Drawing drawing) {
    List<Integer> upper = List.of(300, drawing.isPortrait() ? 190 : 240);
    return drawing.close() ? focus.getOrDefault(drawing.shape(), upper) : List.of(300, 300);
  }

  Ink background(Drawing drawing) {
    return Ink.of(brands.get(drawing.brand()));
  }

  /** What the placeholders of a shape stand for. */
  Map<String, String> inks(Drawing drawing) {
    Ink main = Ink.of(Colors.swatch(drawing.color()));
    Ink accent = accent(drawing, main);
    Ink stone = stones.containsKey(drawing.stone()) ? Ink.of(stones.get(drawing.stone())) : accent;
    Ink line = main.isDark() ? main.mixed(Ink.WHITE, 0.28) : main.mixed(Ink.SHADOW, 0.34);
    Map<String, String> inks = new HashMap<>();
    inks.put("main", main.hex());
    inks.put("dark", line.hex());
    inks.put("deep", main.mixed(Ink.SHADOW, 0.58).hex());
    inks.put("shade", main.mixed(Ink.SHADOW, 0.22).hex());
    inks.put("light", main.mixed(Ink.WHITE, main.isDark() ? 0.16 : 0.4).hex());
    inks.put("pale", main.mixed(Ink.WHITE, 0.78).hex());
    inks.put("accent", accent.hex());
    inks.put("stone", stone.hex());
    inks.put("stonedark", stone.mixed(Ink.SHADOW, 0.35).hex());
    inks.put("stonelight", stone.mixed(Ink.WHITE, 0.55).hex());
    inks.put("bg", background(drawing).hex());
    inks.put("fill", Weave.isPlain(drawing) ? main.hex() : "url(#weave)");
    inks.put("cloth", Weave.isSober(drawing) ? inks.get("fill") : main.hex());
    return inks;
  }

  private Ink accent(Drawing drawing, Ink main) {
    int first = drawing.style() + drawing.color().length();
    for (int i = 0; i < accents.size(); i++) {
      Ink accent = Ink.of(accents.get((first + i) % accents.size()));
      if (accent.distance(main) > TOO_CLOSE) {
        return accent;
      }
    }
    return Ink.WHITE;
  }
}
