package dev.vitrine.catalog;

import dev.vitrine.platform.intake.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * What a product line may say of a variant that is not the catalogue's own, such as prices or
 * stock. Every bean of this type is asked, in the transaction that writes the products.
 */
public interface ProductPart {

  /** The field of a variant that this part reads, such as {@code prices}. */
  String field();

  /** The scope that a caller needs who says something of it, such as {@code price:write}. */
  String scope();

  /**
   * Looks up once what the lines of a batch are checked against.
   *
   * @param present the variants that the database has of products of which a line speaks of the
   *     field, by SKU
   */
  Mono<Batch> begin(Map<String, Long> present);

  /** The lines that are taken in together. */
  interface Batch {

    /**
     * Reports what is wrong with the part's field of a variant; writes nothing.
     *
     * @param before what lines before this one said of the variant, in their order
     */
    void check(String sku, Fields variant, List<Fields> before);

    /**
     * Writes the part's field of variants that were checked.
     *
     * @param variants what lines said of each variant, in their order, by the variant's key in the
     *     database
     * @return the keys of those variants that this changed
     */
    Mono<Set<Long>> write(Map<Long, List<Fields>> variants);
  }
}
