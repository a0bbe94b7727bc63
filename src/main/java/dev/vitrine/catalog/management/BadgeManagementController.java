package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Badge;
import dev.vitrine.catalog.Badges;
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

/** Serves the badges of {@code catalog.graphqls}. */
@Management
@Controller
class BadgeManagementController {

  private final Snapshot<Badges> badges;
  private final Mutations mutations;

  BadgeManagementController(Snapshot<Badges> badges, Mutations mutations) {
    this.badges = badges;
    this.mutations = mutations;
  }

  @QueryMapping
  Connection<Badge> badges(PageRequest page) {
    return Connection.of(badges.current().all(), page, Badge::handle);
  }

  @MutationMapping
  Mono<BadgeSavePayload> badgeSave(MutationInput input) {
    Mono<Badge> saved =
        badges.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write("badge", input, ReferenceShape.WITH_TEXTS)
        .flatMap(written -> written.answer(saved, BadgeSavePayload::new));
  }

  @SchemaMapping
  List<Map<String, String>> texts(Badge badge) {
    return TextsByLocale.of(badge.texts());
  }

  record BadgeSavePayload(@Nullable Badge badge, List<UserError> userErrors) {}
}
