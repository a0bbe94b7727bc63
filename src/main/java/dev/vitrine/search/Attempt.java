package dev.vitrine.search;

import dev.vitrine.listing.query.Query;
import dev.vitrine.search.intent.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer a search, from the exact one down to the most forgiving.
 *
 * @param name tells it from the others of the same search
 * @param query what products are found and ranked by
 * @param unranked finds the same products in no order
 * @param pinned keys of products that the merchant puts first, whatever words were taken for
 * @param understood filters that the words were taken for
 * @param relaxation what was left out; null when nothing was
 * @param corrected what is searched for instead of what was typed; null where the reading says that
 * @param expected how many products it finds if words stood together by chance; 0 where that cannot
 *     be told
 */
record Attempt(
    String name,
    Query query,
    Query unranked,
    List<Long> pinned,
    List<Understood> understood,
    @Nullable Relaxation relaxation,
    @Nullable String corrected,
    double expected) {}
