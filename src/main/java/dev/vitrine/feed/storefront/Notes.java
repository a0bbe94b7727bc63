package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.style.advice.Selection;
import dev.vitrine.style.advice.Selections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what advisers write of the things in a feed, as the visitor lets them now. */
@Component
class Notes {

  private final Selections selections;

  Notes(Selections selections) {
    this.selections = selections;
  }

  /** The notes by the product's key, the latest of each; nothing is asked where none is wanted. */
  Mono<Map<Long, String>> of(List<FeedItem> items, @Nullable Visitor visitor) {
    boolean wanted = items.stream().anyMatch(item -> item.reason().code() == ReasonCode.ADVISER);
    return visitor == null || !wanted
        ? Mono.just(Map.of())
        : selections.of(visitor).map(Notes::byProduct);
  }

  private static Map<Long, String> byProduct(List<Selection> selections) {
    Map<Long, String> notes = new HashMap<>();
    selections.forEach(
        each -> each.products().forEach(product -> notes.putIfAbsent(product, each.note())));
    return notes;
  }
}
