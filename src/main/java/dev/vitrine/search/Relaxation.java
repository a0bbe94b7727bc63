package dev.vitrine.search;

import java.util.List;

/**
 * How much less than the query was searched for.
 *
 * @param droppedTerms words that the products need not have
 * @param matchedAny whether all but one of the words were enough
 */
public record Relaxation(List<String> droppedTerms, boolean matchedAny) {}
