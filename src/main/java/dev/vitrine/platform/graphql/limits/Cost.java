package dev.vitrine.platform.graphql.limits;

import java.util.List;
import java.util.Map;

/**
 * What an operation costs at most, in result nodes: compiled once a document, evaluated for each
 * request's variables. Each step computes one number from variables and from earlier steps, so that
 * evaluation takes time by the number of steps and not by the number of ways through fragments.
 */
final class Cost {

  private static final long CEILING = 1L << 40;

  private final List<Step> steps;
  private final Term total;

  Cost(List<Step> steps, Term total) {
    this.steps = List.copyOf(steps);
    this.total = total;
  }

  /** The most result nodes for these variables. */
  long of(Map<String, Object> variables) {
    long[] results = new long[steps.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = steps.get(i).evaluate(variables, results);
    }
    return total.evaluate(results);
  }

  /** A product that stops at a ceiling instead of overflowing. */
  static long times(long a, long b) {
    return Math.min(CEILING, Math.multiplyHigh(a, b) != 0 ? CEILING : a * b);
  }

  /** A constant plus the results of earlier steps. */
  record Term(long constant, List<Integer> steps) {

    static final Term NOTHING = new Term(0, List.of());

    long evaluate(long[] results) {
      long sum = constant;
      for (int step : steps) {
        sum += results[step];
      }
      return Math.min(CEILING, sum);
    }

    boolean isConstant() {
      return steps.isEmpty();
    }
  }

  /** One number that depends on variables. */
  sealed interface Step {
    long evaluate(Map<String, Object> variables, long[] results);
  }

  /** A term once for each item of a list. */
  record Times(PageSize size, Term item) implements Step {
    @Override
    public long evaluate(Map<String, Object> variables, long[] results) {
      return times(size.items(variables), item.evaluate(results));
    }
  }

  /** A term that counts if a variable is true, or if it is false. */
  record When(String variable, boolean expected, Term term) implements Step {
    @Override
    public long evaluate(Map<String, Object> variables, long[] results) {
      boolean holds = Boolean.TRUE.equals(variables.get(variable)) == expected;
      return holds ? term.evaluate(results) : 0;
    }
  }

  /** A term that many others share. */
  record Shared(Term term) implements Step {
    @Override
    public long evaluate(Map<String, Object> variables, long[] results) {
      return term.evaluate(results);
    }
  }
}
