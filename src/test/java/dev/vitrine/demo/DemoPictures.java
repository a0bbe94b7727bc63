package dev.vitrine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawn pictures of the demo shop. A picture's name holds all that it is drawn from. */
public final class DemoPictures {

  /** How many ways there are to draw one thing in one colour. */
  static final int STYLES = 12;

  /** How wide a picture is unless asked otherwise, in pixels. */
  static final int WIDTH = 1200;

  private static final Pattern INK = Pattern.compile("\\$([a-z]+)");
  private static final Map<String, String> SHAPES = new ConcurrentHashMap<>();

  private DemoPictures() {}

  /** The picture as an SVG document, 1200 wide; empty if there is none of that name. */
  public static Optional<String> svg(String name) {
    return svg(name, WIDTH);
  }

  /** The picture as an SVG document, as wide as asked for, in pixels. */
  public static Optional<String> svg(String name, int width) {
    return Drawing.named(name).map(drawing -> svg(drawing, width));
  }

  static boolean hasShape(String shape) {
    return DemoPictures.class.getResource(file(shape)) != null;
  }

  private static String svg(Drawing drawing, int width) {
    int height = drawing.isPortrait() ? 800 : 600;
    String hidden = drawing.isOdd() ? ".even" : ".odd";
    return "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 600 %d'>"
            .formatted(width, width * height / 600, height)
        + "<defs>%s</defs>".formatted(Weave.isPlain(drawing) ? "" : Weave.definition(drawing))
        + "<style>%s{display:none}</style>".formatted(hidden)
        + Backdrop.of(drawing, height)
        + "<g transform='%s' stroke-width='5' stroke-linejoin='round' stroke-linecap='round'>"
            .formatted(placed(drawing, height))
        + inked(drawing)
        + "</g></svg>";
  }

  /** Every style is a little wider or slimmer than the next, and lies a little differently. */
  private static String placed(Drawing drawing, int height) {
    double wide = (drawing.isPortrait() ? 1.06 : 0.93) + 0.02 * (drawing.style() % 4 - 1.5);
    double high = (drawing.isPortrait() ? 1.14 : 0.93) + 0.02 * (drawing.style() % 3 - 1);
    double zoom = drawing.close() ? 1.9 : 1;
    double turn = drawing.isPortrait() || drawing.close() ? drawing.style() % 5 - 2 : 0;
    List<Integer> middle = Palette.ALL.middle(drawing);
    return "translate(300 %d) rotate(%.1f) scale(%.3f %.3f) translate(%d %d)"
        .formatted(
            height / 2, turn, wide * zoom, high * zoom, -middle.getFirst(), -middle.getLast());
  }

  private static String inked(Drawing drawing) {
    Map<String, String> inks = Palette.ALL.inks(drawing);
    String shape = SHAPES.computeIfAbsent(drawing.shape(), DemoPictures::shape);
    return INK.matcher(shape)
        .replaceAll(
            ink -> Matcher.quoteReplacement(Objects.requireNonNull(inks.get(ink.group(1)))));
  }

  private static String shape(String name) {
    try (InputStream file = DemoPictures.class.getResourceAsStream(file(name))) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String shape) {
    return "/demo/pictures/" + shape + ".svg";
  }
}
