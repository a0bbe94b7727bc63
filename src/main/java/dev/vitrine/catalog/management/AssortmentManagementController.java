package dev.vitrine.catalog.management;

import dev.vitrine.market.Market;
import dev.vitrine.platform.graphql.Management;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Serves which products exist in a market. */
@Management
@Controller
class AssortmentManagementController {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper json;

  AssortmentManagementController(JsonMapper json) {
    this.json = json;
  }

  @SchemaMapping
  Optional<Map<String, Object>> assortment(Market market) {
    return Optional.ofNullable(market.assortmentRule()).map(rule -> json.readValue(rule, OBJECT));
  }
}
