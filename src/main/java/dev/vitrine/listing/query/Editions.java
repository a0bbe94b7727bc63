package dev.vitrine.listing.query;

import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of each market's index. What is kept of a listing carries the count from
 * before it was read, and is never looked at under another: so a change that comes while a listing
 * is read is not missed, and nothing need be searched for to be thrown away.
 */
@Component
public class Editions implements ListingChangeListener {

  private final Map<Long, AtomicLong> counts = new ConcurrentHashMap<>();

  /** How often the market's index has changed since the application started. */
  public long of(long marketId) {
    return count(marketId).get();
  }

  @Override
  public void on(ListingChange change) {
    count(change.market()).incrementAndGet();
  }

  private AtomicLong count(long marketId) {
    return counts.computeIfAbsent(marketId, market -> new AtomicLong());
  }
}
