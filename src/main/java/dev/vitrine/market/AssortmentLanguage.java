package dev.vitrine.market;

import dev.vitrine.platform.intake.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What assortments are written in. The catalogue knows: its rules speak of products. */
public interface AssortmentLanguage {

  /**
   * The assortment in its canonical form, which is the same for what means the same.
   *
   * @param assortment {@code {"include": rule, "exclude": rule}}; what is wrong is told to it
   */
  ObjectNode read(Fields assortment);
}
