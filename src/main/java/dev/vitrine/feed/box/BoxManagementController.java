package dev.vitrine.feed.box;

import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.Trait;
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

/** Serves the merchants' {@code box.graphqls}. */
@Management
@Controller
class BoxManagementController {

  private static final InputShape SHAPE = new InputShape.Fields(Map.of("texts", InputShape.TEXTS));

  private final Snapshot<DiscoveryBoxes> boxes;
  private final Mutations mutations;

  BoxManagementController(Snapshot<DiscoveryBoxes> boxes, Mutations mutations) {
    this.boxes = boxes;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<DiscoveryBox> discoveryBox(@Argument String handle) {
    return boxes.current().named(handle);
  }

  @QueryMapping
  List<DiscoveryBox> discoveryBoxes() {
    return boxes.current().all();
  }

  @MutationMapping
  Mono<DiscoveryBoxSavePayload> discoveryBoxSave(MutationInput input) {
    Mono<DiscoveryBox> saved =
        boxes.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write("discoveryBox", input, SHAPE)
        .flatMap(written -> written.answer(saved, DiscoveryBoxSavePayload::new));
  }

  @SchemaMapping
  List<Map<String, String>> texts(DiscoveryBox box) {
    return TextsByLocale.of(box.texts());
  }

  @SchemaMapping
  List<Map<String, String>> attributes(DiscoveryBox box) {
    return box.traits().stream().map(BoxManagementController::named).toList();
  }

  private static Map<String, String> named(Trait trait) {
    return Map.of("key", trait.attribute(), "value", trait.value());
  }

  record DiscoveryBoxSavePayload(@Nullable DiscoveryBox discoveryBox, List<UserError> userErrors) {}
}
