package dev.vitrine.search.intent;

import java.util.List;

/**
 * A part of a query that may stand for something.
 *
 * @param meanings what for
 * @param doubtful its words, where they are perhaps others than what the meanings are called by;
 *     empty where they are not
 * @param bare whether it is a size that is told without the word for it
 * @param partOf where the word begins that it is one of two parts of, which count together alone;
 *     -1 where it is all of its words
 * @param start where it begins in the query
 * @param end where it ends, exclusive
 */
record Candidate(
    List<Meaning> meanings, List<String> doubtful, boolean bare, int partOf, int start, int end) {

  Understood understood(String query, Meaning meaning) {
    return new Understood(meaning.filter(), query.substring(start, end), start, end);
  }

  boolean isPart() {
    return partOf >= 0;
  }

  boolean overlaps(int from, int until) {
    return start < until && from < end;
  }
}
