package dev.vitrine.market.intake;

import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code market}. */
@Component
class MarketImport extends UpsertHandler<MarketState> {

  private final MarketReader reader;
  private final MarketWriteRepository repository;
  private final SnapshotChanges changes;
  private final Outbox outbox;

  MarketImport(
      MarketReader reader,
      MarketWriteRepository repository,
      SnapshotChanges changes,
      Outbox outbox) {
    super("market", "handle", "settings:write");
    this.reader = reader;
    this.repository = repository;
    this.changes = changes;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Map<String, MarketState>> load(Set<String> keys) {
    return repository.lockAndLoad();
  }

  @Override
  protected MarketState merge(Fields line, String key, @Nullable MarketState before) {
    return reader.read(line, key, before);
  }

  @Override
  protected Mono<List<Draft<MarketState>>> settle(
      List<Draft<MarketState>> drafts, Map<String, MarketState> stored) {
    checkPrefixes(drafts, stored);
    return repository
        .locations(named(drafts))
        .collect(Collectors.toSet())
        .doOnNext(known -> drafts.forEach(draft -> checkLocations(draft, known)))
        .map(known -> new DefaultMarket(stored).decide(drafts));
  }

  private static Set<String> named(List<Draft<MarketState>> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.after().locations().stream())
        .collect(Collectors.toSet());
  }

  private static void checkLocations(Draft<MarketState> draft, Set<String> known) {
    List<String> locations = draft.after().locations();
    Stream.iterate(0, i -> i < locations.size(), i -> i + 1)
        .filter(i -> !known.contains(locations.get(i)))
        .forEach(i -> draft.fields().rejectElement("locations", i, MarketCode.UNKNOWN_LOCATION));
  }

  /** A path's beginning tells the market, so no two share one; having none is no sharing. */
  private static void checkPrefixes(
      List<Draft<MarketState>> drafts, Map<String, MarketState> stored) {
    Map<String, String> prefixes = new HashMap<>();
    stored.forEach((handle, market) -> prefixes.put(handle, market.urlPrefix()));
    for (Draft<MarketState> draft : drafts) {
      String wanted = draft.after().urlPrefix();
      prefixes.remove(draft.key());
      if (!wanted.isEmpty() && prefixes.containsValue(wanted)) {
        draft.fields().reject("urlPrefix", MarketCode.URL_PREFIX_TAKEN);
      }
      prefixes.put(draft.key(), wanted);
    }
  }

  @Override
  protected Mono<Void> save(List<Draft<MarketState>> drafts) {
    return repository
        .save(drafts)
        .then(repository.dropBuiltIn().map(Set::of).defaultIfEmpty(Set.of()))
        .flatMap(dropped -> announce(drafts, dropped))
        .then(changes.announce("market"));
  }

  private Mono<Void> announce(List<Draft<MarketState>> drafts, Set<Long> dropped) {
    List<String> relisted =
        drafts.stream()
            .filter(draft -> draft.before() == null || !draft.after().listsAlike(draft.before()))
            .map(Draft::key)
            .toList();
    return repository
        .ids(relisted)
        .collectList()
        .map(ids -> Stream.concat(ids.stream(), dropped.stream()).toList())
        .flatMap(ids -> outbox.append("market", ids));
  }
}
