package dev.vitrine.platform.graphql.limits;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures a valid operation: its depth, and its cost as a function of its variables. The schema
 * says by {@code @cost} what a field costs beyond its result nodes, and by {@code @listSize} how
 * long a list without paging is taken to be. Every fragment is measured once for each size of the
 * page that it may lie on, however often it is spread.
 */
final class OperationAnalyzer {

  private static final Set<String> ITEMS = Set.of("edges", "nodes");

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> definitions;
  private final int assumedListSize;
  private final CostBuilder costs = new CostBuilder();
  private final Map<Spread, Measure> fragments = new HashMap<>();

  private OperationAnalyzer(
      GraphQLSchema schema, Map<String, FragmentDefinition> definitions, int assumedListSize) {
    this.schema = schema;
    this.definitions = definitions;
    this.assumedListSize = assumedListSize;
  }

  static Analysis analyze(
      GraphQLSchema schema,
      Map<String, FragmentDefinition> fragments,
      OperationDefinition operation,
      int assumedListSize) {
    OperationAnalyzer analyzer = new OperationAnalyzer(schema, fragments, assumedListSize);
    GraphQLType root = analyzer.rootType(operation.getOperation());
    Measure measure = analyzer.selections(operation.getSelectionSet(), root, null);
    return new Analysis(measure.depth(), analyzer.costs.build(measure.cost()));
  }

  private @Nullable GraphQLType rootType(OperationDefinition.Operation kind) {
    return switch (kind) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private Measure selections(
      @Nullable SelectionSet set, @Nullable GraphQLType parent, @Nullable PageSize page) {
    Measure all = Measure.NOTHING;
    if (set != null) {
      for (Selection<?> selection : set.getSelections()) {
        all = all.beside(measure(selection, parent, page), costs);
      }
    }
    return all;
  }

  private Measure measure(
      Selection<?> selection, @Nullable GraphQLType parent, @Nullable PageSize page) {
    return switch (selection) {
      case Field field -> Conditions.apply(field, field(field, parent, page), costs);
      case InlineFragment inline -> Conditions.apply(inline, inline(inline, parent, page), costs);
      case FragmentSpread spread -> Conditions.apply(spread, spread(spread, page), costs);
      default -> Measure.NOTHING;
    };
  }

  private Measure inline(
      InlineFragment inline, @Nullable GraphQLType parent, @Nullable PageSize page) {
    GraphQLType type =
        inline.getTypeCondition() == null
            ? parent
            : schema.getType(inline.getTypeCondition().getName());
    return selections(inline.getSelectionSet(), type, page);
  }

  private Measure spread(FragmentSpread spread, @Nullable PageSize page) {
    Spread key = new Spread(spread.getName(), page);
    Measure known = fragments.get(key);
    return known == null ? fragment(key) : known;
  }

  private Measure fragment(Spread key) {
    FragmentDefinition fragment = Objects.requireNonNull(definitions.get(key.name()));
    GraphQLType type = schema.getType(fragment.getTypeCondition().getName());
    Measure measure = selections(fragment.getSelectionSet(), type, key.page());
    fragments.put(key, measure);
    return measure;
  }

  private Measure field(Field field, @Nullable GraphQLType parent, @Nullable PageSize page) {
    GraphQLFieldDefinition definition = definition(field, parent);
    if (definition == null) {
      // introspection, which is limited elsewhere
      return Measure.LEAF;
    }
    GraphQLOutputType type = definition.getType();
    boolean paged =
        PageSize.ARGUMENTS.stream().anyMatch(name -> definition.getArgument(name) != null);
    PageSize own = paged ? PageSize.of(field) : null;
    Measure below = selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(type), own);
    PageSize items = isList(type) ? listSize(field, definition, own, page) : null;
    return below.under(items, costs).with(number(definition, "cost", "weight", 0), costs);
  }

  private PageSize listSize(
      Field field,
      GraphQLFieldDefinition definition,
      @Nullable PageSize own,
      @Nullable PageSize page) {
    if (own != null) {
      return own;
    }
    return page != null && ITEMS.contains(field.getName())
        ? page
        : new PageSize.Literal(number(definition, "listSize", "assumedSize", assumedListSize));
  }

  /** What a directive of the schema says of a field. */
  private static int number(
      GraphQLFieldDefinition definition, String directive, String argument, int otherwise) {
    GraphQLAppliedDirective applied = definition.getAppliedDirective(directive);
    Integer said = applied == null ? null : applied.getArgument(argument).getValue();
    return said == null ? otherwise : said;
  }

  private static @Nullable GraphQLFieldDefinition definition(
      Field field, @Nullable GraphQLType parent) {
    return parent instanceof GraphQLFieldsContainer fields
        ? fields.getFieldDefinition(field.getName())
        : null;
  }

  private static boolean isList(GraphQLType type) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
  }

  private record Spread(String name, @Nullable PageSize page) {}
}
