package dev.vitrine.catalog.management;

import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Each;
import dev.vitrine.platform.mutation.InputShape.Fields;
import java.util.Map;

/** How inputs of reference data are written as lines. */
final class ReferenceShape {

  /** Something whose texts are by language. */
  static final InputShape WITH_TEXTS = new Fields(Map.of("texts", InputShape.TEXTS));

  /** An attribute with the values that it offers. */
  static final InputShape ATTRIBUTE =
      new Fields(Map.of("texts", InputShape.TEXTS, "values", new Each(WITH_TEXTS)));

  private ReferenceShape() {}
}
