package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.catalog.reference.SlugAssignment.Place;
import dev.vitrine.platform.intake.Draft;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The slugs of things that have a page of their own. */
@Component
class PageSlugs {

  private final SlugRepository repository;

  PageSlugs(SlugRepository repository) {
    this.repository = repository;
  }

  /**
   * The drafts with their slugs.
   *
   * @param space what the slugs of a thing are unique within, by the thing's key
   */
  <S extends Slugged<S>> Mono<List<Draft<S>>> assign(
      SlugKind kind, List<Draft<S>> drafts, Function<String, String> space) {
    return repository
        .owned(kind, SlugAssignment.wanted(drafts))
        .collectMap(
            owned -> new Place(space.apply(owned.owner()), owned.locale(), owned.slug()),
            SlugRepository.Owned::owner)
        .map(owners -> new SlugAssignment<S>(owners))
        .doOnNext(assignment -> assignment.foresee(drafts))
        .map(assignment -> drafts.stream().map(assignment::assign).toList());
  }

  /** Has each thing be found by its slugs; those that it had before redirect from now on. */
  <S extends Slugged<S>> Mono<Void> write(SlugKind kind, List<Draft<S>> drafts) {
    return repository.write(kind, drafts);
  }
}
