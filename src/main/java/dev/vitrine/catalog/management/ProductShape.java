package dev.vitrine.catalog.management;

import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Each;
import dev.vitrine.platform.mutation.InputShape.Entries;
import dev.vitrine.platform.mutation.InputShape.Fields;
import dev.vitrine.platform.mutation.InputShape.OneOf;
import dev.vitrine.platform.mutation.InputShape.OneOrMore;
import dev.vitrine.platform.mutation.MutationInput;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How {@code ProductSaveInput} is written as a line of type {@code product}. */
final class ProductShape {

  private static final InputShape WITH_TEXTS = new Fields(Map.of("texts", InputShape.TEXTS));

  private static final InputShape VALUE = new OneOf(Map.of("texts", InputShape.WORDS));

  private static final InputShape VARIANT =
      new Fields(
          Map.of(
              "texts", InputShape.TEXTS, "options", new Entries("key", "value", InputShape.PLAIN)));

  static final InputShape PRODUCT =
      new Fields(
          Map.of(
              "texts", InputShape.TEXTS,
              "attributes", new Entries("key", "values", new OneOrMore(VALUE)),
              "customFields", new Entries("key", "value", InputShape.PLAIN),
              "media", new Each(WITH_TEXTS),
              "variants", new Each(VARIANT)));

  private ProductShape() {}

  /** The scopes that an input needs beside that of products, for what it says of variants. */
  static Set<String> furtherScopes(MutationInput input) {
    Set<String> scopes = new TreeSet<>();
    for (Object variant : input.list("variants")) {
      if (variant instanceof Map<?, ?> said && said.containsKey("prices")) {
        scopes.add("price:write");
      }
      if (variant instanceof Map<?, ?> said && said.containsKey("stock")) {
        scopes.add("stock:write");
      }
    }
    return scopes;
  }
}
