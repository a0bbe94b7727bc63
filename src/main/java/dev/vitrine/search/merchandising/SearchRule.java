package dev.vitrine.search.merchandising;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a merchant wants of searches.
 *
 * @param handle the merchant's key
 * @param kind what is wanted
 * @param market the handle of the market that it holds in; null for every one
 * @param locale the locale that it holds in, with those that fall back to it; null for every one
 * @param query the query that it holds for; null for every one
 * @param within whether it also holds for queries that have these words among others
 * @param category the external id of the category that must be searched in; null for any
 * @param startsAt from when it holds; null: at once
 * @param endsAt until when it holds; null: for ever
 * @param words words that mean the same; with synonyms, the words that those may stand for
 * @param synonyms words that are found for the others, but not the other way round
 * @param products external ids of the products that are moved, in their order
 * @param brand the handle of the brand that is moved
 * @param inCategory the external id of the category that is moved
 * @param attribute the key of the attribute that is moved
 * @param value the value of the attribute
 * @param factor what scores are multiplied by
 * @param location where the query leads
 * @param permanent whether it leads there for good
 * @param sales the weight of what sells
 * @param rating the weight of ratings
 * @param freshness the weight of what came lately
 * @param stock the weight of what can be bought
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchRule(
    String handle,
    Kind kind,
    @Nullable String market,
    @Nullable String locale,
    @Nullable String query,
    boolean within,
    @Nullable String category,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    List<String> words,
    List<String> synonyms,
    List<String> products,
    @Nullable String brand,
    @Nullable String inCategory,
    @Nullable String attribute,
    @Nullable String value,
    @Nullable BigDecimal factor,
    @Nullable String location,
    boolean permanent,
    @Nullable BigDecimal sales,
    @Nullable BigDecimal rating,
    @Nullable BigDecimal freshness,
    @Nullable BigDecimal stock) {

  /** What a merchant may want. */
  public enum Kind {
    /** Words mean the same. */
    SYNONYM,
    /** Products come first. */
    PIN,
    /** Products come earlier. */
    BOOST,
    /** Products come later. */
    BURY,
    /** Products are not found. */
    HIDE,
    /** A query leads elsewhere. */
    REDIRECT,
    /** How much counts besides words. */
    WEIGHTS
  }

  /** Whether it holds at an instant. */
  boolean holdsAt(Instant now) {
    return (startsAt == null || !now.isBefore(startsAt))
        && (endsAt == null || now.isBefore(endsAt));
  }
}
