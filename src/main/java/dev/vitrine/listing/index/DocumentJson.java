package dev.vitrine.listing.index;

import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.ProductCard;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a product as a document of the index. The same product always makes the same bytes. */
@Component
class DocumentJson {

  /** Bytes of a SHA-256 digest that are kept: enough to tell any two documents apart. */
  private static final int DIGEST_BYTES = 16;

  private final JsonMapper json;

  DocumentJson(JsonMapper json) {
    this.json = json;
  }

  /** The document without its digest, and the digest. */
  Document write(AssembledProduct product) {
    byte[] bytes = json.writeValueAsBytes(fields(product.card(), product.document()));
    return new Document(product.card().id(), bytes, digest(bytes));
  }

  private static Map<String, Object> fields(ProductCard card, ProductDocument document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(IndexFields.CARD, card);
    fields.put(IndexFields.PRODUCT_ID, card.id());
    fields.put(IndexFields.TOKENS, document.tokens());
    fields.put(IndexFields.FACETS, document.facets());
    fields.put("facet_words", document.facetWords());
    fields.put(IndexFields.NUMBERS, document.numbers());
    fields.put(IndexFields.CATEGORIES, document.categories());
    fields.put(IndexFields.UNITS, document.units());
    fields.put(IndexFields.PUBLISHED_AT, card.publishedAt());
    fields.put(IndexFields.SOLD_OUT, document.tokens().contains(Tokens.AVAILABLE) ? 0 : 1);
    if (card.rating() != null) {
      fields.put(IndexFields.RATING, card.rating().average());
      fields.put(IndexFields.RATING_COUNT, card.rating().count());
    }
    fields.put("price", document.prices());
    fields.put("price_rungs", priceRungs(document.prices()));
    fields.put("title", document.titles());
    putSearched(fields, document.search());
    fields.put("sort_title", document.sortTitles());
    fields.put(IndexFields.VARIANTS, document.variants());
    fields.put(IndexFields.PLACEMENTS, document.placements());
    return fields;
  }

  private static Map<String, List<Integer>> priceRungs(Map<String, List<Long>> prices) {
    Map<String, List<Integer>> rungs = new LinkedHashMap<>();
    prices.forEach(
        (currency, amounts) -> {
          PriceLadder ladder = PriceLadder.of(currency);
          rungs.put(
              currency, Ladder.codes(amounts.stream().flatMap(it -> ladder.rungs(it).stream())));
        });
    return rungs;
  }

  private static void putSearched(Map<String, Object> fields, SearchTexts search) {
    fields.put("kind", search.kinds());
    fields.put("facts", search.facts());
    fields.put("text", search.texts());
    fields.put("words", search.words());
    fields.put(IndexFields.CODES, search.codes());
    fields.put(IndexFields.IDENTIFIERS, search.identifiers());
    fields.put(IndexFields.TRAITS, search.traits());
    if (search.brand() != null) {
      fields.put(IndexFields.BRAND, search.brand());
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /**
   * A document.
   *
   * @param id the product's key
   * @param json the document but for its digest: a JSON object with at least one field
   * @param digest the digest of the rest
   */
  record Document(long id, byte[] json, String digest) {}
}
