package dev.vitrine.platform.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why a shopper's mutation is refused, or what it has to warn of: told in the caller's language
 * only when it is answered, so that it can be kept.
 *
 * @param code a name of the schema's enum; its message is {@code refusal.<code>}
 * @param path where in the arguments the reason lies; empty when it is not in one place
 * @param facts what the message and the client's program need
 */
public record Refusal(String code, List<String> path, Map<String, Object> facts) {

  /** A refusal because of a field of the input. */
  public static Refusal of(String code, String... field) {
    List<String> path = new ArrayList<>(List.of("input"));
    path.addAll(List.of(field));
    return new Refusal(code, List.copyOf(path), Map.of());
  }

  /** A refusal that is not in one place. */
  public static Refusal plain(String code) {
    return new Refusal(code, List.of(), Map.of());
  }

  /** The same refusal with facts. */
  public Refusal with(Map<String, Object> more) {
    return new Refusal(code, path, more);
  }

  /** A fact that is a number. */
  public long number(String fact) {
    return facts.get(fact) instanceof Number number ? number.longValue() : 0;
  }
}
