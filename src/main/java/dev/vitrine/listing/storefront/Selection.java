package dev.vitrine.listing.storefront;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are selected below the one at hand. GraphQL Java could tell too, but would first
 * work out the whole operation, which takes longer than answering a warm listing.
 */
public final class Selection {

  private final DataFetchingEnvironment environment;
  private final Map<String, List<SelectionSet>> fields = new HashMap<>();

  private Selection(DataFetchingEnvironment environment) {
    this.environment = environment;
  }

  /** The names of the fields below the one that is being fetched. */
  public static Set<String> below(DataFetchingEnvironment environment) {
    return of(environment).fields.keySet();
  }

  /** Whether a field below a field below the one that is being fetched is selected. */
  public static boolean contains(DataFetchingEnvironment environment, String parent, String field) {
    Selection below = new Selection(environment);
    of(environment).fields.getOrDefault(parent, List.of()).forEach(below::add);
    return below.fields.containsKey(field);
  }

  private static Selection of(DataFetchingEnvironment environment) {
    Selection selection = new Selection(environment);
    environment.getMergedField().getFields().stream()
        .map(Field::getSelectionSet)
        .forEach(selection::add);
    return selection;
  }

  private void add(@Nullable SelectionSet selections) {
    if (selections != null) {
      selections.getSelections().forEach(this::add);
    }
  }

  private void add(graphql.language.Selection<?> selection) {
    if (selection instanceof DirectivesContainer<?> node && !isIncluded(node)) {
      return;
    }
    switch (selection) {
      case Field field -> add(field);
      case InlineFragment fragment -> add(fragment.getSelectionSet());
      case FragmentSpread spread -> add(fragment(spread));
      default -> throw new IllegalStateException("No selection: " + selection);
    }
  }

  private void add(Field field) {
    List<SelectionSet> below = fields.computeIfAbsent(field.getName(), name -> new ArrayList<>());
    if (field.getSelectionSet() != null) {
      below.add(field.getSelectionSet());
    }
  }

  private @Nullable SelectionSet fragment(FragmentSpread spread) {
    FragmentDefinition fragment = environment.getFragmentsByName().get(spread.getName());
    return fragment == null ? null : fragment.getSelectionSet();
  }

  private boolean isIncluded(DirectivesContainer<?> node) {
    return node.getDirectives().stream().allMatch(this::includes);
  }

  private boolean includes(Directive directive) {
    return switch (directive.getName()) {
      case "include" -> condition(directive);
      case "skip" -> !condition(directive);
      default -> true;
    };
  }

  private boolean condition(Directive directive) {
    Argument condition = directive.getArgument("if");
    return switch (condition.getValue()) {
      case BooleanValue truth -> truth.isValue();
      case VariableReference variable ->
          Boolean.TRUE.equals(environment.getVariables().get(variable.getName()));
      default -> true;
    };
  }
}
