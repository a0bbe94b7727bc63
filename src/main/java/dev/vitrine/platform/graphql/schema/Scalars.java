package dev.vitrine.platform.graphql.schema;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars of both schemas. */
final class Scalars {

  /** Every scalar, by the names that the schemas declare. */
  static final List<GraphQLScalarType> ALL =
      List.of(
          scalar("Decimal", new DecimalCoercing()),
          scalar("Long", new LongCoercing()),
          scalar("LocaleTag", new LocaleTagCoercing()),
          scalar("URL", new UrlCoercing()),
          scalar("CurrencyCode", new CodeCoercing()),
          scalar("CountryCode", new CodeCoercing()),
          scalar("DateTime", new DateTimeCoercing()),
          scalar("Date", new DateCoercing()),
          scalar("JSON", new JsonCoercing()),
          scalar("ProductFilterJSON", new JsonCoercing()));

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }
}
