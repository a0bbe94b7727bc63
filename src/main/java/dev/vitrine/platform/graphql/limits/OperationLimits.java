package dev.vitrine.platform.graphql.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.platform.graphql.Refused;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Checks operations against the {@link Limits}. An operation is analysed when its document is new;
 * after that a check evaluates a few sums.
 */
@Component
public class OperationLimits {

  private final Limits limits;
  private final Cache<OperationDefinition, Analysis> analyses =
      Caffeine.newBuilder().weakKeys().build();

  OperationLimits(Limits limits) {
    this.limits = limits;
  }

  /**
   * The most result nodes that an operation can answer, and what else it costs. Operations of one
   * request share a {@link Budget}.
   *
   * @throws Refused {@code QUERY_TOO_DEEP} or {@code QUERY_TOO_COMPLEX}
   */
  public long check(ExecutionContext context) {
    Analysis analysis = analysis(context);
    if (analysis.depth() > limits.depth()) {
      throw exceeded("QUERY_TOO_DEEP", "limit.depth", analysis.depth(), limits.depth());
    }
    long requested = analysis.cost().of(context.getCoercedVariables().toMap());
    Budget budget = context.getGraphQLContext().get(Budget.class);
    long together = budget == null ? requested : budget.take(requested);
    if (together > limits.complexity()) {
      throw exceeded("QUERY_TOO_COMPLEX", "limit.complexity", together, limits.complexity());
    }
    return requested;
  }

  /** The most result nodes that any operation may ask for. */
  public int complexity() {
    return limits.complexity();
  }

  private Analysis analysis(ExecutionContext context) {
    OperationDefinition operation = context.getOperationDefinition();
    Analysis known = analyses.getIfPresent(operation);
    if (known != null) {
      return known;
    }
    Analysis analysis =
        OperationAnalyzer.analyze(
            context.getGraphQLSchema(),
            context.getFragmentsByName(),
            operation,
            limits.assumedListSize());
    analyses.put(operation, analysis);
    return analysis;
  }

  static Refused exceeded(String code, String messageKey, long actual, long limit) {
    Map<String, Object> facts = Map.of("actual", actual, "limit", limit);
    return Refused.of(code, messageKey, facts, facts);
  }
}
