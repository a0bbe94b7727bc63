package dev.vitrine.platform.graphql.limits;

import dev.vitrine.platform.graphql.limits.Cost.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How deep and how dear a part of a document is. */
record Measure(int depth, Term cost) {

  static final Measure NOTHING = new Measure(0, Term.NOTHING);

  /** One field that nothing lies below. */
  static final Measure LEAF = new Measure(1, new Term(1, List.of()));

  /** This part at so much more. */
  Measure with(int extra, CostBuilder costs) {
    return extra == 0 ? this : new Measure(depth, costs.plus(extra, cost));
  }

  /** This and another part on the same level. */
  Measure beside(Measure other, CostBuilder costs) {
    return new Measure(Math.max(depth, other.depth), costs.plus(cost, other.cost));
  }

  /**
   * The field that this part is selected from.
   *
   * @param items how many items the field has; null when it is no list
   */
  Measure under(@Nullable PageSize items, CostBuilder costs) {
    Term below = items == null ? cost : costs.times(items, costs.plus(1, cost));
    return new Measure(depth + 1, costs.plus(1, below));
  }
}
