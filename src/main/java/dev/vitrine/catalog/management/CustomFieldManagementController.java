package dev.vitrine.catalog.management;

import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the custom fields of {@code catalog.graphqls}. */
@Management
@Controller
class CustomFieldManagementController {

  private final Snapshot<CustomFields> fields;
  private final Mutations mutations;

  CustomFieldManagementController(Snapshot<CustomFields> fields, Mutations mutations) {
    this.fields = fields;
    this.mutations = mutations;
  }

  @QueryMapping
  Connection<CustomFieldDefinition> customFields(PageRequest page) {
    return Connection.of(fields.current().all(), page, CustomFieldDefinition::key);
  }

  @MutationMapping
  Mono<CustomFieldSavePayload> customFieldSave(MutationInput input) {
    Mono<CustomFieldDefinition> saved =
        fields.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("key"))));
    return mutations
        .write("customField", input, ReferenceShape.WITH_TEXTS)
        .flatMap(written -> written.answer(saved, CustomFieldSavePayload::new));
  }

  @SchemaMapping(typeName = "CustomField")
  List<Map<String, String>> texts(CustomFieldDefinition field) {
    return TextsByLocale.of(field.texts());
  }

  record CustomFieldSavePayload(
      @Nullable CustomFieldDefinition customField, List<UserError> userErrors) {}
}
