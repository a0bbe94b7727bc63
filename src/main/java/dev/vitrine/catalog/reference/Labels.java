package dev.vitrine.catalog.reference;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import java.util.Map;
import java.util.Set;

/** The words of something that has no page, but a label. */
final class Labels {

  private static final Set<String> KNOWN = Set.of("label");

  private Labels() {}

  /** The labels after a line. */
  static Texts after(Fields line, Texts before) {
    return new Texts(
        line.localized("texts", KNOWN)
            .merge(before.byLocale(), Map.of(), patch -> patch.over(before.byLocale())));
  }
}
