package dev.vitrine.search.intent;

import java.util.Collection;
import java.util.List;

/**
 * What a query asks for.
 *
 * @param understood the filters that its parts stand for, in their order; the parts do not overlap
 * @param possible all that its parts may stand for, borne out by the catalogue or not
 */
public record Intent(List<Understood> understood, List<Understood> possible) {

  /** Words that stand for themselves. */
  public static final Intent NONE = new Intent(List.of(), List.of());

  /** The same, these parts not understood. */
  public Intent without(Collection<Understood> parts) {
    return new Intent(understood.stream().filter(part -> !parts.contains(part)).toList(), possible);
  }
}
