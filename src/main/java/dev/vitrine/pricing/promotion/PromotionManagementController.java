package dev.vitrine.pricing.promotion;

import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code promotion.graphqls}. */
@Management
@Controller
class PromotionManagementController {

  private final PromotionWriter writer;
  private final Messages messages;

  PromotionManagementController(PromotionWriter writer, Messages messages) {
    this.writer = writer;
    this.messages = messages;
  }

  @QueryMapping
  Mono<List<PromotionView>> promotions() {
    return writer.all().map(all -> all.stream().map(PromotionView::of).toList());
  }

  @MutationMapping
  Mono<PromotionSavePayload> promotionSave(MutationInput input) {
    return writer.save(input).map(saved -> payload(saved, input));
  }

  private PromotionSavePayload payload(PromotionWriter.Saved saved, MutationInput input) {
    Promotion promotion = saved.promotion();
    return new PromotionSavePayload(
        promotion == null ? null : PromotionView.of(promotion),
        saved.refusals().stream().map(refusal -> error(refusal, input)).toList());
  }

  private UserError error(Refusal refusal, MutationInput input) {
    String message = messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts());
    return new InvalidInput(refusal.code(), message, refusal.path());
  }

  @MutationMapping
  Mono<PromotionCodesAddPayload> promotionCodesAdd(MutationInput input) {
    return writer
        .addCodes(input)
        .map(added -> new PromotionCodesAddPayload(added.intValue(), List.of()));
  }

  record PromotionSavePayload(@Nullable PromotionView promotion, List<UserError> userErrors) {}

  record PromotionCodesAddPayload(int added, List<UserError> userErrors) {}

  /** A promotion as merchants read it. */
  record PromotionView(
      String handle,
      boolean byCode,
      boolean exclusive,
      int priority,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Integer totalLimit,
      @Nullable Integer customerLimit) {

    static PromotionView of(Promotion promotion) {
      return new PromotionView(
          promotion.handle(),
          promotion.byCode(),
          promotion.exclusive(),
          promotion.priority(),
          promotion.startsAt(),
          promotion.endsAt(),
          promotion.totalLimit(),
          promotion.customerLimit());
    }
  }
}
