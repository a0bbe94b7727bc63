package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Assortment;
import dev.vitrine.catalog.Rule;
import dev.vitrine.market.Market;
import dev.vitrine.platform.graphql.Management;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Serves which products exist in a market. */
@Management
@Controller
class AssortmentManagementController {

  private final JsonMapper json;

  AssortmentManagementController(JsonMapper json) {
    this.json = json;
  }

  @SchemaMapping
  Optional<AssortmentView> assortment(Market market) {
    return Optional.ofNullable(market.assortmentRule())
        .map(json::readTree)
        .map(Assortment::stored)
        .map(stored -> new AssortmentView(view(stored.include()), view(stored.exclude())));
  }

  private static @Nullable Object view(@Nullable Rule rule) {
    return rule == null ? null : RuleView.of(rule);
  }

  record AssortmentView(@Nullable Object include, @Nullable Object exclude) {}
}
