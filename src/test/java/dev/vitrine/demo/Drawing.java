package dev.vitrine.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture's name says: {@code ring--gold-with-garnet--perlwinde--3--close}.
 *
 * @param shape the drawing that it starts from
 * @param stone a stone, or an empty text
 * @param style from 1, decides pattern, ornament and background
 * @param close whether it shows a part from near
 */
record Drawing(String shape, String color, String stone, String brand, int style, boolean close) {

  private static final Pattern NAME =
      Pattern.compile("([a-z-]+?)--([a-z-]+?)(?:-with-([a-z]+))?--([a-z]+)--([1-9]\\d?)(--close)?");

  /** The drawing of a name, or nothing if there is none. */
  static Optional<Drawing> named(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches() ? Optional.of(read(parts)).filter(Drawing::exists) : Optional.empty();
  }

  boolean isPortrait() {
    return Palette.ALL.portrait().contains(shape);
  }

  /** Which of a shape's two ornaments it shows: the first half of the styles shows one. */
  boolean isOdd() {
    return style <= DemoPictures.STYLES / 2;
  }

  String name() {
    String ink = stone.isEmpty() ? color : color + "-with-" + stone;
    return String.join("--", shape, ink, brand, style + (close ? "--close" : ""));
  }

  private static Drawing read(Matcher parts) {
    String stone = parts.group(3) == null ? "" : parts.group(3);
    int style = Integer.parseInt(parts.group(5));
    return new Drawing(
        parts.group(1), parts.group(2), stone, parts.group(4), style, parts.group(6) != null);
  }

  private boolean exists() {
    return DemoPictures.hasShape(shape)
        && Colors.exists(color)
        && (stone.isEmpty() || Palette.ALL.stones().containsKey(stone))
        && Palette.ALL.brands().containsKey(brand)
        && style <= DemoPictures.STYLES;
  }
}
