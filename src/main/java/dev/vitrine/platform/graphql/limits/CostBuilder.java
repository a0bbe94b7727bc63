package dev.vitrine.platform.graphql.limits;

import dev.vitrine.platform.graphql.limits.Cost.Shared;
import dev.vitrine.platform.graphql.limits.Cost.Step;
import dev.vitrine.platform.graphql.limits.Cost.Term;
import dev.vitrine.platform.graphql.limits.Cost.Times;
import dev.vitrine.platform.graphql.limits.Cost.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the steps of a {@link Cost}; whatever depends on no variable is computed right away. */
final class CostBuilder {

  private static final int MOST_REFERENCES = 8;

  private final List<Step> steps = new ArrayList<>();

  Cost build(Term total) {
    return new Cost(steps, total);
  }

  Term plus(Term a, Term b) {
    List<Integer> references = Stream.concat(a.steps().stream(), b.steps().stream()).toList();
    Term sum = new Term(a.constant() + b.constant(), references);
    return references.size() > MOST_REFERENCES ? step(new Shared(sum)) : sum;
  }

  Term plus(long constant, Term term) {
    return new Term(constant + term.constant(), term.steps());
  }

  Term times(PageSize size, Term item) {
    return size instanceof PageSize.Literal(int items) && item.isConstant()
        ? new Term(Cost.times(items, item.constant()), List.of())
        : step(new Times(size, item));
  }

  Term when(String variable, boolean expected, Term term) {
    return term.equals(Term.NOTHING) ? term : step(new When(variable, expected, term));
  }

  private Term step(Step step) {
    steps.add(step);
    return new Term(0, List.of(steps.size() - 1));
  }
}
