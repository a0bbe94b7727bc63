package dev.vitrine.platform.graphql;

import java.util.Map;

/**
 * An operation or field that is refused for a reason that the caller can mend. It becomes a GraphQL
 * error whose {@code extensions.code} is {@link #code()} and whose message is in the caller's
 * language.
 */
public final class Refused extends RuntimeException {

  private final String code;
  private final String messageKey;
  private final Map<String, Object> arguments;
  private final Map<String, Object> extensions;

  private Refused(
      String code, String messageKey, Map<String, ?> arguments, Map<String, ?> extensions) {
    super(code, null, false, false);
    this.code = code;
    this.messageKey = messageKey;
    this.arguments = Map.copyOf(arguments);
    this.extensions = Map.copyOf(extensions);
  }

  /** A refusal whose message has no arguments. */
  public static Refused of(String code, String messageKey) {
    return of(code, messageKey, Map.of());
  }

  /** What a mutation would refuse by a code, for where there is no mutation. */
  public static Refused by(String code) {
    return of(code, "refusal." + code);
  }

  /** A refusal whose message has arguments. */
  public static Refused of(String code, String messageKey, Map<String, ?> arguments) {
    return of(code, messageKey, arguments, Map.of());
  }

  /**
   * A refusal with facts for the client's program.
   *
   * @param code upper snake case, never changes
   * @param messageKey a key of the bundles in {@code classpath:messages/}
   * @param arguments the message's arguments by name
   * @param extensions put beside {@code code} in the error's extensions
   */
  public static Refused of(
      String code, String messageKey, Map<String, ?> arguments, Map<String, ?> extensions) {
    return new Refused(code, messageKey, arguments, extensions);
  }

  /** The reason, the same in every language. */
  public String code() {
    return code;
  }

  /** The key of the message. */
  public String messageKey() {
    return messageKey;
  }

  /** The message's arguments by name. */
  public Map<String, Object> arguments() {
    return arguments;
  }

  /** Facts for the client's program. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
