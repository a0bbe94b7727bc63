package dev.vitrine.social.link;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What customers shared, to tell and to forget. */
@Component
class RememberedLinks implements Remembered {

  private final ShareLinkRepository repository;

  RememberedLinks(ShareLinkRepository repository) {
    this.repository = repository;
  }

  /** A guest shares nothing. */
  @Override
  public Mono<Void> move(long from, long to) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return Mono.justOrEmpty(visitor.customerId())
        .flatMapMany(repository::ofCustomer)
        .map(RememberedLinks::told)
        .collectList()
        .map(links -> Map.of("shareLinks", links));
  }

  private static Map<String, Object> told(ShareLink link) {
    return Map.of(
        "thing", GlobalId.of(link.type(), link.target()).encoded(),
        "named", link.name() != null,
        "until", link.expiresAt().toString());
  }
}
