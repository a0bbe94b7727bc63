package dev.vitrine.platform.graphql.limits;

import java.util.concurrent.atomic.AtomicLong;

/** What the operations of one request may cost together, in result nodes. */
public final class Budget {

  /** The attribute of a request that holds it. */
  public static final String ATTRIBUTE = Budget.class.getName();

  private final AtomicLong spent = new AtomicLong();

  /** Takes what an operation costs at most and tells what all of them have taken. */
  long take(long cost) {
    return spent.addAndGet(cost);
  }
}
