package dev.vitrine.platform.idempotency;

/** A key was used before, for another request. */
public final class KeyReused extends RuntimeException {

  KeyReused() {
    super("The idempotency key was used for another request", null, false, false);
  }
}
