package dev.vitrine.platform.intake;

/** The body of an import cannot be read further. What was read before it broke is taken in. */
final class BrokenBodyException extends RuntimeException {

  private final String code;

  BrokenBodyException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** The reason, the same in every language. */
  String code() {
    return code;
  }
}
