package dev.vitrine.search;

import dev.vitrine.search.intent.Intents;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.merchandising.Rules;
import dev.vitrine.search.merchandising.Synonyms;
import dev.vitrine.search.text.Expansion;
import dev.vitrine.search.text.QueryReader;
import dev.vitrine.search.text.Spelled;
import dev.vitrine.search.text.Term;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads queries: their terms, their spelling, what is meant by them. */
@Component
class Reader {

  private final Intents intents;
  private final Rules rules;

  Reader(Intents intents, Rules rules) {
    this.intents = intents;
    this.rules = rules;
  }

  /** As the shop spells it, where that is certain. */
  Mono<Reading> read(SearchRequest request, Merchandising merchandising, Lexicon lexicon) {
    Synonyms synonyms = rules.synonyms(merchandising, request.shop());
    Expansion expansion = new Expansion(lexicon, synonyms);
    QueryReader reader = new QueryReader(lexicon.language(), lexicon::frequency);
    List<Term> typed = reader.read(request.text());
    Spelled spelled =
        request.correct() && lexicon.isComplete()
            ? Spelled.of(request.text(), typed, lexicon, synonyms)
            : new Spelled(typed, null);
    String corrected = spelled.text();
    return corrected == null
        ? read(request, request.text(), typed, expansion)
        : read(request, corrected, reader.read(corrected), expansion)
            .map(reading -> reading.correctedTo(corrected));
  }

  private Mono<Reading> read(
      SearchRequest request, String text, List<Term> terms, Expansion expansion) {
    return request.interpret()
        ? intents.of(text, request.shop()).map(found -> reading(text, terms, found, expansion))
        : Mono.just(reading(text, terms, List.of(), expansion));
  }

  private static Reading reading(
      String text, List<Term> terms, List<Understood> understood, Expansion expansion) {
    return new Reading(
        expansion.of(terms), null, understood, remaining(text, understood));
  }

  private static String remaining(String text, List<Understood> understood) {
    StringBuilder remaining = new StringBuilder(text);
    understood.reversed().forEach(part -> remaining.replace(part.start(), part.end(), " "));
    return remaining.toString().strip().replaceAll("\\s+", " ");
  }
}
