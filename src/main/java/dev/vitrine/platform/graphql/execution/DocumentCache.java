package dev.vitrine.platform.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.limits.DocumentLimits;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.i18n.I18n;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps parsed and validated documents, up to an amount of text. Documents that are refused are not
 * kept: their messages are in one caller's language. What graphql-java says of them is a detail for
 * developers, in English.
 */
final class DocumentCache implements PreparsedDocumentProvider {

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final Errors errors;
  private final Messages messages;
  private final Cache<String, PreparsedDocumentEntry> documents;

  DocumentCache(
      GraphQLSchema schema,
      DocumentLimits limits,
      Errors errors,
      Messages messages,
      long characters) {
    this.messages = messages;
    this.schema = schema;
    this.limits = limits;
    this.errors = errors;
    this.documents =
        Caffeine.newBuilder()
            .maximumWeight(characters)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();
  }

  /** Has graphql-java read its texts, from files, before a request needs them. */
  static void loadTexts(Set<Locale> locales) {
    for (Locale locale : locales) {
      Stream.of(I18n.BundleType.values()).forEach(bundle -> I18n.i18n(bundle, locale));
    }
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> unused) {
    PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
    if (known == null) {
      return CompletableFuture.completedFuture(prepare(input));
    }
    CallersLanguage.settle(known.getDocument(), input, messages);
    return CompletableFuture.completedFuture(known);
  }

  private PreparsedDocumentEntry prepare(ExecutionInput input) {
    input.getGraphQLContext().put(ParserOptions.class, limits.parserOptions());
    ParseAndValidateResult parsed = ParseAndValidate.parse(input);
    return parsed.isFailure()
        ? unreadable(parsed.getSyntaxException(), input)
        : validate(parsed.getDocument(), input);
  }

  private PreparsedDocumentEntry validate(Document document, ExecutionInput input) {
    CallersLanguage.settle(document, input, messages);
    try {
      limits.check(document);
    } catch (Refused refused) {
      return refuse(refused, input);
    }
    List<ValidationError> invalid = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
    if (!invalid.isEmpty()) {
      return new PreparsedDocumentEntry(document, invalid);
    }
    PreparsedDocumentEntry entry = new PreparsedDocumentEntry(document);
    documents.put(input.getQuery(), entry);
    return entry;
  }

  private PreparsedDocumentEntry unreadable(InvalidSyntaxException failure, ExecutionInput input) {
    boolean tooLong =
        failure instanceof ParseCancelledException
            || failure instanceof ParseCancelledTooDeepException
            || failure instanceof ParseCancelledTooManyCharsException;
    return tooLong
        ? refuse(limits.tooManyTokens(), input)
        : new PreparsedDocumentEntry(failure.toInvalidSyntaxError());
  }

  private PreparsedDocumentEntry refuse(Refused refused, ExecutionInput input) {
    return new PreparsedDocumentEntry(
        errors.of(refused, Messages.locale(input.getGraphQLContext())));
  }
}
