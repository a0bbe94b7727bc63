package dev.vitrine.catalog.translation;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages of things with their texts, by key. */
@Component
class TranslationPages {

  private final TranslationPageRepository repository;

  TranslationPages(TranslationPageRepository repository) {
    this.repository = repository;
  }

  /**
   * A page of the things of one kind.
   *
   * @param missingIn only those that lack a text in this locale; null for all of them
   */
  Mono<Connection<TranslatedThing>> page(
      TextOwner of, @Nullable String missingIn, PageRequest page) {
    List<String> locales = missingIn == null ? List.of() : MissingTexts.lineage(missingIn);
    long scope = Cursor.scope("translations " + of + ' ' + missingIn);
    return repository
        .from(of, locales, page, key(scope, page.cursor()))
        .collectList()
        .zipWith(repository.count(of, locales))
        .map(
            found ->
                Connection.ofRows(
                    found.getT1(),
                    page,
                    found.getT2(),
                    thing -> Cursor.encode(scope, List.of(thing.key()))));
  }

  private static String key(long scope, @Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    List<@Nullable Object> values = Cursor.decode(scope, cursor);
    if (values.size() == 1 && values.getFirst() instanceof String key) {
      return key;
    }
    throw Cursor.invalid();
  }
}
