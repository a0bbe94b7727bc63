package dev.vitrine.catalog.management;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the attributes of {@code catalog.graphqls}. */
@Management
@Controller
class AttributeManagementController {

  private final Snapshot<Attributes> attributes;
  private final Mutations mutations;

  AttributeManagementController(Snapshot<Attributes> attributes, Mutations mutations) {
    this.attributes = attributes;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<AttributeDefinition> attribute(@Argument String key) {
    return attributes.current().named(key);
  }

  @QueryMapping
  Connection<AttributeDefinition> attributes(PageRequest page) {
    return Connection.of(attributes.current().all(), page, AttributeDefinition::key);
  }

  @MutationMapping
  Mono<AttributeSavePayload> attributeSave(MutationInput input) {
    Mono<AttributeDefinition> saved =
        attributes.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("key"))));
    return mutations
        .write("attribute", input, ReferenceShape.ATTRIBUTE)
        .flatMap(written -> written.answer(saved, AttributeSavePayload::new));
  }

  @SchemaMapping(typeName = "Attribute")
  List<Map<String, String>> texts(AttributeDefinition attribute) {
    return TextsByLocale.of(attribute.texts());
  }

  @SchemaMapping(typeName = "OfferedValue", field = "texts")
  List<Map<String, String>> valueTexts(AttributeDefinition.Value value) {
    return TextsByLocale.of(value.texts());
  }

  record AttributeSavePayload(
      @Nullable AttributeDefinition attribute, List<UserError> userErrors) {}
}
