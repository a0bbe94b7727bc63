package dev.vitrine.platform.graphql.limits;

import dev.vitrine.platform.graphql.limits.Cost.Term;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.VariableReference;

/** What {@code @include} and {@code @skip} make of a selection's cost. */
final class Conditions {

  private Conditions() {}

  static Measure apply(DirectivesContainer<?> selection, Measure measure, CostBuilder costs) {
    Measure left = measure;
    for (Directive directive : selection.getDirectives()) {
      left =
          switch (directive.getName()) {
            case "include" -> when(directive, true, left, costs);
            case "skip" -> when(directive, false, left, costs);
            default -> left;
          };
    }
    return left;
  }

  private static Measure when(
      Directive directive, boolean expected, Measure measure, CostBuilder costs) {
    Argument condition = directive.getArgument("if");
    Term cost =
        switch (condition.getValue()) {
          case BooleanValue truth -> truth.isValue() == expected ? measure.cost() : Term.NOTHING;
          case VariableReference variable ->
              costs.when(variable.getName(), expected, measure.cost());
          default -> measure.cost();
        };
    return new Measure(measure.depth(), cost);
  }
}
