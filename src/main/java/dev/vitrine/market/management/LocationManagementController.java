package dev.vitrine.market.management;

import dev.vitrine.market.Location;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import java.time.LocalDate;
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

/** Serves the locations of the merchants' {@code market.graphqls}. */
@Management
@Controller
class LocationManagementController {

  private final LocationRepository locations;
  private final Mutations mutations;

  LocationManagementController(LocationRepository locations, Mutations mutations) {
    this.locations = locations;
    this.mutations = mutations;
  }

  @QueryMapping
  Mono<Location> location(@Argument String handle) {
    return locations.named(handle);
  }

  @QueryMapping
  Mono<Connection<Location>> locations(PageRequest page) {
    return locations.all().collectList().map(all -> Connection.of(all, page, Location::handle));
  }

  @MutationMapping
  Mono<LocationSavePayload> locationSave(MutationInput input) {
    return mutations
        .write("location", input, MarketShape.LOCATION)
        .flatMap(
            written ->
                written.answer(locations.named(input.text("handle")), LocationSavePayload::new));
  }

  @SchemaMapping
  String timeZone(Location location) {
    return location.timeZone().getId();
  }

  @SchemaMapping
  Optional<String> cutoff(Location location) {
    return Optional.ofNullable(location.cutoff()).map(Object::toString);
  }

  @SchemaMapping
  List<LocalDate> holidays(Location location) {
    return location.holidays().stream().sorted().toList();
  }

  @SchemaMapping
  List<Map<String, String>> texts(Location location) {
    return TextsByLocale.of(location.texts());
  }

  record LocationSavePayload(@Nullable Location location, List<UserError> userErrors) {}
}
