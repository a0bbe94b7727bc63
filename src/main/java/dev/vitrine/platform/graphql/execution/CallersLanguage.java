package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Messages;
import graphql.ExecutionInput;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language that an operation asks for by a directive of its own, known before it is executed:
 * what is wrong with the document or its variables is told in it, too.
 */
final class CallersLanguage {

  private static final String ARGUMENT = "locale";

  private CallersLanguage() {}

  /** Lets the operation's language take the place of the request's, if there is such a language. */
  static void settle(Document document, ExecutionInput input, Messages messages) {
    operation(document, input.getOperationName())
        .flatMap(operation -> tag(operation.getDirectives(), input))
        .flatMap(messages::nearest)
        .ifPresent(locale -> input.getGraphQLContext().put(Locale.class, locale));
  }

  private static Optional<OperationDefinition> operation(Document document, @Nullable String name) {
    List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
    return all.stream()
        .filter(
            each -> name == null || name.isEmpty() ? all.size() == 1 : name.equals(each.getName()))
        .findFirst();
  }

  private static Optional<String> tag(List<Directive> directives, ExecutionInput input) {
    return directives.stream()
        .flatMap(directive -> Stream.ofNullable(directive.getArgument(ARGUMENT)))
        .flatMap(argument -> text(argument, input).stream())
        .findFirst();
  }

  private static Optional<String> text(Argument argument, ExecutionInput input) {
    return switch (argument.getValue()) {
      case StringValue literal -> Optional.ofNullable(literal.getValue());
      case VariableReference variable ->
          Optional.ofNullable(input.getRawVariables().get(variable.getName()))
              .filter(String.class::isInstance)
              .map(String.class::cast);
      default -> Optional.empty();
    };
  }
}
