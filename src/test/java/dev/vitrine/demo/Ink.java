package dev.vitrine.demo;

/**
 * A colour that is mixed with others.
 *
 * @param rgb as in {@code 0xrrggbb}
 */
record Ink(int rgb) {

  static final Ink WHITE = new Ink(0xffffff);

  /** Brown rather than black: shadows of warm light. */
  static final Ink SHADOW = new Ink(0x2b211c);

  static Ink of(String hex) {
    return new Ink(Integer.parseInt(hex.substring(1), 16));
  }

  /** This colour with a share of another, from 0 to 1. */
  Ink mixed(Ink other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = channel(shift) * (1 - share) + other.channel(shift) * share;
      mixed |= (int) Math.round(channel) << shift;
    }
    return new Ink(mixed);
  }

  /** How far apart two colours look, roughly: 0 for the same, 441 for black and white. */
  double distance(Ink other) {
    double sum = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      sum += Math.pow(channel(shift) - other.channel(shift), 2);
    }
    return Math.sqrt(sum);
  }

  boolean isDark() {
    return 0.299 * channel(16) + 0.587 * channel(8) + 0.114 * channel(0) < 90;
  }

  String hex() {
    return "#%06x".formatted(rgb);
  }

  private int channel(int shift) {
    return rgb >> shift & 0xff;
  }
}
