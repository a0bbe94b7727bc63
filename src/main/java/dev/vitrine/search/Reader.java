package dev.vitrine.search;

import dev.vitrine.search.intent.Intents;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.lexicon.Lexicon;
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

  Reader(Intents intents) {
    this.intents = intents;
  }

  /** As the shop spells it, where that is certain. */
  Mono<Reading> read(SearchRequest request, Lexicon lexicon) {
    QueryReader reader = new QueryReader(lexicon.language(), lexicon::frequency);
    List<Term> typed = reader.read(request.text());
    Spelled spelled =
        request.correct() && lexicon.isComplete()
            ? Spelled.of(request.text(), typed, lexicon)
            : new Spelled(typed, null);
    String corrected = spelled.text();
    return corrected == null
        ? read(request, request.text(), typed, lexicon)
        : read(request, corrected, reader.read(corrected), lexicon)
            .map(reading -> reading.correctedTo(corrected));
  }

  private Mono<Reading> read(
      SearchRequest request, String text, List<Term> terms, Lexicon lexicon) {
    return request.interpret()
        ? intents.of(text, request.shop()).map(found -> reading(text, terms, found, lexicon))
        : Mono.just(reading(text, terms, List.of(), lexicon));
  }

  private static Reading reading(
      String text, List<Term> terms, List<Understood> understood, Lexicon lexicon) {
    return new Reading(
        new Expansion(lexicon).of(terms), null, understood, remaining(text, understood));
  }

  private static String remaining(String text, List<Understood> understood) {
    StringBuilder remaining = new StringBuilder(text);
    understood.reversed().forEach(part -> remaining.replace(part.start(), part.end(), " "));
    return remaining.toString().strip().replaceAll("\\s+", " ");
  }
}
