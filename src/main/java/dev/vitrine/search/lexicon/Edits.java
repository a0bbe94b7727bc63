package dev.vitrine.search.lexicon;

import java.util.Arrays;

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one
 * word of another: the optimal string alignment distance.
 */
public final class Edits {

  /** A word that ends with so many letters of another may be of its kind. */
  private static final int SHORTEST_KIND = 5;

  private static final int LONGEST_BEGINNING = 6;

  private Edits() {}

  /** The number of edits, or one more than the most that matter. */
  public static int between(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (areSwapped(one, other, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[other.length()], most + 1);
  }

  /**
   * Whether a word differs from another in nothing but a beginning of which too much differs: what
   * ends alike is of one kind, and the beginning tells which: gloves, Handschuhe, are no slippers,
   * Hausschuhe, that somebody misspelt.
   */
  public static boolean isOtherBeginning(String one, String other) {
    int shared = 0;
    int most = Math.min(one.length(), other.length());
    while (shared < most && areSame(one, other, shared)) {
      shared++;
    }
    String begins = one.substring(0, one.length() - shared);
    String otherBegins = other.substring(0, other.length() - shared);
    boolean shortly = Math.max(begins.length(), otherBegins.length()) <= LONGEST_BEGINNING;
    return shared >= SHORTEST_KIND && shortly && between(begins, otherBegins, 1) > 1;
  }

  private static boolean areSame(String one, String other, int fromEnd) {
    return one.charAt(one.length() - 1 - fromEnd) == other.charAt(other.length() - 1 - fromEnd);
  }

  private static boolean areSwapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
