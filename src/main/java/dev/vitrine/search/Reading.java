package dev.vitrine.search;

import dev.vitrine.listing.query.FacetKey;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.search.intent.Intent;
import dev.vitrine.search.intent.NearName;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a query.
 *
 * @param terms what is searched for, those included that were taken for filters
 * @param corrected the query as it is searched for; null where that is what was typed
 * @param intent what words were taken for
 * @param nearly the category whose name the query is written nearly as; null without one
 * @param begun the terms, those that stand nowhere replaced by what they begin with; empty where
 *     there are none
 * @param nearest the categories whose names are nearest to any of the words, where none is known
 * @param hurried whether there was no time to find out what the words stand for
 */
record Reading(
    List<Term> terms,
    @Nullable String corrected,
    Intent intent,
    @Nullable NearName nearly,
    List<Term> begun,
    List<Understood> nearest,
    boolean hurried) {

  /** Words that stand for themselves. */
  static Reading plain(List<Term> terms, boolean hurried) {
    return new Reading(terms, null, Intent.NONE, null, List.of(), List.of(), hurried);
  }

  List<Understood> understood() {
    return intent.understood();
  }

  Reading correctedTo(String text) {
    return new Reading(terms, text, intent, nearly, begun, nearest, hurried);
  }

  /**
   * The same beside what a shopper chose: of a facet that they chose a value of, nothing else is
   * understood, and the words that it was understood by rank only.
   */
  Reading besides(List<Filter> chosen) {
    Set<FacetKey> facets =
        chosen.stream().flatMap(it -> it.facets().stream()).collect(Collectors.toSet());
    List<Understood> replaced = understood().stream().filter(part -> part.isOf(facets)).toList();
    return replaced.isEmpty()
        ? this
        : new Reading(
            optional(terms, replaced),
            corrected,
            intent.without(replaced),
            nearly,
            optional(begun, replaced),
            nearest,
            hurried);
  }

  /** The terms, of which those rank only that any of the parts was understood by. */
  private static List<Term> optional(List<Term> terms, List<Understood> parts) {
    return terms.stream().map(term -> overlaps(term, parts) ? term.optional() : term).toList();
  }

  private static boolean overlaps(Term term, List<Understood> parts) {
    return parts.stream().anyMatch(part -> part.overlaps(term.start(), term.end()));
  }

  /** The query without the words that became these filters. */
  String remaining(String typed, List<Understood> filters) {
    StringBuilder remaining = new StringBuilder(corrected == null ? typed : corrected);
    filters.stream()
        .filter(part -> part.end() <= remaining.length() && understood().contains(part))
        .sorted(Comparator.comparingInt(Understood::start).reversed())
        .forEach(part -> remaining.replace(part.start(), part.end(), " "));
    return remaining.toString().strip().replaceAll("\\s+", " ");
  }

  /** The terms, of which those that were taken for filters need not be words of the product. */
  List<Term> besidesFilters() {
    return optional(terms, understood());
  }

  /** The terms that are words, prices aside; all of them needed that were. */
  List<Term> words() {
    return optional(terms, prices());
  }

  /** What was understood that no product tells in words. */
  List<Understood> prices() {
    return understood().stream().filter(Understood::isPrice).toList();
  }

  /** What a term may stand for. */
  Stream<Understood> possible(Term term) {
    return intent.possible().stream().filter(part -> part.overlaps(term.start(), term.end()));
  }

  List<Filter> filters() {
    return filters(understood());
  }

  static List<Filter> filters(List<Understood> understood) {
    return understood.stream().flatMap(it -> Stream.ofNullable(it.filter())).toList();
  }
}
