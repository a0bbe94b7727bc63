package dev.vitrine.market.intake;

import dev.vitrine.platform.intake.Draft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which market is the default once a batch is taken in.
 *
 * <p>The last line that says so decides. While the shop has but the market that it was born with,
 * the first market that a merchant writes becomes the default by itself. There is always one: a
 * line cannot merely end the default market's being so.
 */
final class DefaultMarket {

  private final Map<String, MarketState> stored;

  DefaultMarket(Map<String, MarketState> stored) {
    this.stored = stored;
  }

  /** The drafts, one of them at most as the default market. */
  List<Draft<MarketState>> decide(List<Draft<MarketState>> drafts) {
    List<Draft<MarketState>> accepted = drafts.stream().filter(Draft::isAccepted).toList();
    Optional<String> chosen = declared(accepted).or(() -> adopted(accepted));
    if (chosen.isPresent()) {
      return drafts.stream().map(draft -> chosenOrNot(draft, chosen.get())).toList();
    }
    accepted.stream()
        .filter(draft -> wasDefault(draft) && !draft.after().isDefault())
        .forEach(draft -> draft.fields().reject("default", MarketCode.DEFAULT_NEEDED));
    return drafts;
  }

  private static Optional<String> declared(List<Draft<MarketState>> accepted) {
    return accepted.stream()
        .filter(draft -> draft.after().isDefault() && !wasDefault(draft))
        .map(Draft::key)
        .reduce((earlier, later) -> later);
  }

  private Optional<String> adopted(List<Draft<MarketState>> accepted) {
    boolean isShopEmpty = stored.values().stream().allMatch(MarketState::builtIn);
    return accepted.stream()
        .filter(draft -> isShopEmpty && draft.before() == null)
        .map(Draft::key)
        .findFirst();
  }

  private static boolean wasDefault(Draft<MarketState> draft) {
    return Objects.requireNonNullElse(draft.before(), draft.after().asDefault(false)).isDefault();
  }

  private static Draft<MarketState> chosenOrNot(Draft<MarketState> draft, String chosen) {
    return draft.becoming(draft.after().asDefault(draft.key().equals(chosen)));
  }
}
