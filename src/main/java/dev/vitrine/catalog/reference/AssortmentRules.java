package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Assortment;
import dev.vitrine.catalog.Rule;
import dev.vitrine.catalog.RuleWriter;
import dev.vitrine.market.AssortmentLanguage;
import dev.vitrine.platform.intake.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has assortments be written in the language of rules. */
@Component
class AssortmentRules implements AssortmentLanguage {

  @Override
  public ObjectNode read(Fields fields) {
    Assortment assortment = Assortment.read(fields);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "include", assortment.include());
    put(json, "exclude", assortment.exclude());
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Rule rule) {
    if (rule != null) {
      json.set(name, RuleWriter.write(rule));
    }
  }
}
