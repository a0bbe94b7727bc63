package dev.vitrine.cart;

import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.promotion.Promotions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters the codes of a cart: those that take nothing off now are refused, with the reason. */
@Component
class CodeEdits {

  private static final int MOST = 20;
  private static final int LONGEST = 100;

  /** Enters these and no others. */
  CartEdit enter(MutationInput input) {
    List<String> codes =
        input.list("discountCodes").stream()
            .map(Objects::toString)
            .map(Promotions::normal)
            .distinct()
            .toList();
    return new CartEdit() {
      @Override
      public Mono<List<Refusal>> apply(CartDraft draft) {
        if (codes.size() > MOST || codes.stream().anyMatch(code -> code.length() > LONGEST)) {
          return Mono.just(
              List.of(Refusal.of("TEXT_TOO_LONG", "discountCodes").with(Map.of("max", LONGEST))));
        }
        draft.codes(codes.stream().map(code -> new DiscountCode(code, "", null)).toList());
        return Mono.just(List.of());
      }

      @Override
      public List<Refusal> verify(CartDraft priced) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < priced.codes().size(); i++) {
          DiscountCode code = priced.codes().get(i);
          if (code.reason() != null) {
            refusals.add(
                Refusal.of("DISCOUNT_CODE_" + code.reason(), "discountCodes", Integer.toString(i))
                    .with(Map.of("code", code.code())));
          }
        }
        return refusals;
      }
    };
  }
}
