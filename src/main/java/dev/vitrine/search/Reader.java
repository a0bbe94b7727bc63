package dev.vitrine.search;

import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.text.Expansion;
import dev.vitrine.search.text.QueryReader;
import dev.vitrine.search.text.Spelled;
import dev.vitrine.search.text.Term;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads queries: their terms, their spelling, what is meant by them. */
@Component
class Reader {

  Reading read(SearchRequest request, Lexicon lexicon) {
    List<Term> typed =
        new QueryReader(lexicon.language(), lexicon::frequency).read(request.text());
    Spelled spelled =
        request.correct() && lexicon.isComplete()
            ? Spelled.of(request.text(), typed, lexicon)
            : new Spelled(typed, null);
    List<Term> terms = new Expansion(lexicon).of(spelled.terms());
    return new Reading(terms, spelled.text(), List.of(), request.text());
  }
}
