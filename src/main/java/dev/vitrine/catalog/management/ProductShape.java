package dev.vitrine.catalog.management;

import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Each;
import dev.vitrine.platform.mutation.InputShape.Entries;
import dev.vitrine.platform.mutation.InputShape.Fields;
import dev.vitrine.platform.mutation.InputShape.OneOf;
import dev.vitrine.platform.mutation.InputShape.OneOrMore;
import java.util.Map;

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
}
