package dev.vitrine.platform.intake;

/**
 * The keys that a file has spoken of, as 64-bit fingerprints: a million take 16 MB, and the odds
 * that any two of a million collide are one to thirty million. Past {@value #MOST} keys no more are
 * kept, so that a file without end does not fill the memory; later duplicates of unseen keys are
 * then no longer counted, which changes nothing about what is written.
 */
final class SeenKeys {

  static final int MOST = 4 << 20;

  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether the key is new; from now on it is not. */
  boolean add(String key) {
    long print = fingerprint(key);
    int slot = find(print);
    if (slots[slot] == print) {
      return false;
    }
    if (size < MOST) {
      slots[slot] = print;
      size++;
      growIfHalfFull();
    }
    return true;
  }

  private int find(long print) {
    int slot = (int) (print >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != print) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void growIfHalfFull() {
    if (2 * size >= slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long print : old) {
        if (print != 0) {
          slots[find(print)] = print;
        }
      }
    }
  }

  /** FNV-1a over the characters, then the finalizer of MurmurHash3 to spread the bits. */
  private static long fingerprint(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
