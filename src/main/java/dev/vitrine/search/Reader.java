package dev.vitrine.search;

import dev.vitrine.search.intent.Intent;
import dev.vitrine.search.intent.Intents;
import dev.vitrine.search.intent.NearName;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.merchandising.Rules;
import dev.vitrine.search.merchandising.Synonyms;
import dev.vitrine.search.query.Kinds;
import dev.vitrine.search.text.Expansion;
import dev.vitrine.search.text.QueryReader;
import dev.vitrine.search.text.Spelled;
import dev.vitrine.search.text.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads queries: their terms, their spelling, what is meant by them. */
@Component
class Reader {

  private final Intents intents;
  private final Kinds kinds;
  private final Rules rules;
  private final SearchSettings settings;

  Reader(Intents intents, Kinds kinds, Rules rules, SearchSettings settings) {
    this.intents = intents;
    this.kinds = kinds;
    this.rules = rules;
    this.settings = settings;
  }

  /** As the shop spells it, where that is certain. */
  Mono<Reading> read(SearchRequest request, Merchandising merchandising, Lexicon lexicon) {
    Synonyms synonyms = rules.synonyms(merchandising, request.shop());
    Expansion expansion = new Expansion(lexicon, synonyms);
    QueryReader reader = new QueryReader(lexicon.language(), lexicon::frequency);
    List<Term> typed = reader.read(request.text());
    boolean correct = request.correct() && lexicon.isComplete();
    Spelled asTyped = new Spelled(typed, null);
    return !correct
        ? read(request, asTyped, reader, expansion)
        : names(request)
            .map(
                names ->
                    Spelled.of(
                        request.text(), typed, isOfPrice(request).or(names), lexicon, synonyms))
            .flatMap(spelled -> read(request, spelled, reader, expansion));
  }

  /** What a category is called is a word of the shop, though nothing stands in it yet. */
  private Mono<Predicate<Term>> names(SearchRequest request) {
    return intents
        .names(request.shop())
        .<Predicate<Term>>map(names -> term -> names.test(term.text()))
        .timeout(settings.patience(), Mono.just(term -> false));
  }

  private Mono<Reading> read(
      SearchRequest request, Spelled spelled, QueryReader reader, Expansion expansion) {
    String corrected = spelled.text();
    return corrected == null
        ? read(request, request.text(), reader, expansion)
        : read(request, corrected, reader, expansion)
            .map(reading -> reading.correctedTo(corrected));
  }

  private static Predicate<Term> isOfPrice(SearchRequest request) {
    return term -> Intents.isOfPrice(request.text(), term.start(), term.end(), request.shop());
  }

  /** What words name is learnt meanwhile, though only then is it clear whose kind is asked for. */
  private Mono<Reading> read(
      SearchRequest request, String text, QueryReader reader, Expansion expansion) {
    List<Term> typed = reader.read(text);
    List<Term> terms = expansion.of(typed);
    Mono<Intent> intent =
        request.interpret() ? intents.of(text, request.shop()) : Mono.just(Intent.NONE);
    return Mono.zip(
            intent.map(meant -> meant.withoutHalves(terms)),
            nearest(request, typed),
            kinds.of(terms, request.shop()),
            nearly(request, expansion.lexicon()))
        .map(
            read ->
                new Reading(
                    read.getT1().keepsAll(terms)
                        ? terms
                        : expansion.of(reader.read(text, read.getT1()::keeps)),
                    null,
                    read.getT1(),
                    read.getT4().orElse(null),
                    begun(typed, read.getT1(), expansion),
                    read.getT2(),
                    false))
        .timeout(settings.patience(), Mono.fromSupplier(() -> Reading.plain(terms, true)));
  }

  /** The terms, those that stand nowhere replaced by what they begin with. */
  private static List<Term> begun(List<Term> typed, Intent intent, Expansion expansion) {
    List<Term> begun = typed.stream().map(expansion::begun).toList();
    return begun.equals(typed)
        ? List.of()
        : new Reading(expansion.of(begun), null, intent, null, List.of(), List.of(), false)
            .besidesFilters();
  }

  private Mono<Optional<NearName>> nearly(SearchRequest request, Lexicon lexicon) {
    return request.correct() && lexicon.isComplete()
        ? intents.writtenNearly(request.text(), request.shop(), lexicon::hasWithin)
        : Mono.just(Optional.empty());
  }

  private Mono<List<Understood>> nearest(SearchRequest request, List<Term> terms) {
    boolean known = terms.stream().anyMatch(term -> term.frequency() > 0);
    return known ? Mono.just(List.of()) : intents.nearest(request.text(), request.shop());
  }
}
