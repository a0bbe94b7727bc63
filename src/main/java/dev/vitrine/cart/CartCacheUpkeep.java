package dev.vitrine.cart;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells Redis of the changes of carts that it could not be told of. */
@Component
class CartCacheUpkeep extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CartCache cache;

  CartCacheUpkeep(CartCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "The forgetting of changed carts";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return cache.settle();
  }
}
