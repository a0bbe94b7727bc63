package dev.vitrine.feed.model;

/** An order that says nothing: the finaliser of SplitMix64 (Steele, Lea, Flood: OOPSLA 2014). */
public final class Mixing {

  private Mixing() {}

  /** The same number for the same key, and no telling which key came before which. */
  public static long of(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
