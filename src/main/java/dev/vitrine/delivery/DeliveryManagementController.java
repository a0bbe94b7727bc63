package dev.vitrine.delivery;

import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code delivery.graphqls}. */
@Management
@Controller
class DeliveryManagementController {

  private final DeliveryWriter writer;
  private final Messages messages;

  DeliveryManagementController(DeliveryWriter writer, Messages messages) {
    this.writer = writer;
    this.messages = messages;
  }

  @QueryMapping
  Mono<List<DeliveryMethodView>> deliveryMethods() {
    return writer.all().map(all -> all.stream().map(DeliveryMethodView::of).toList());
  }

  @MutationMapping
  Mono<DeliveryMethodSavePayload> deliveryMethodSave(MutationInput input) {
    return writer
        .save(input)
        .map(
            saved ->
                new DeliveryMethodSavePayload(
                    saved.method() == null ? null : DeliveryMethodView.of(saved.method()),
                    saved.refusals().stream().map(refusal -> error(refusal, input)).toList()));
  }

  @MutationMapping
  Mono<DeliveryMethodDeletePayload> deliveryMethodDelete(MutationInput input) {
    return writer
        .delete(input)
        .map(refused -> refused.map(refusal -> error(refusal, input)).stream().toList())
        .map(DeliveryMethodDeletePayload::new);
  }

  private UserError error(Refusal refusal, MutationInput input) {
    String message = messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts());
    return new InvalidInput(refusal.code(), message, refusal.path());
  }

  record DeliveryMethodSavePayload(
      @Nullable DeliveryMethodView method, List<UserError> userErrors) {}

  record DeliveryMethodDeletePayload(List<UserError> userErrors) {}

  /** A way of delivery as merchants read it. */
  record DeliveryMethodView(
      String handle,
      DeliveryMethod.Kind kind,
      @Nullable List<String> markets,
      @Nullable List<String> countries,
      @Nullable List<String> postalCodes,
      List<RateView> rates,
      String taxClass,
      int minDays,
      int maxDays,
      int position) {

    static DeliveryMethodView of(DeliveryMethod method) {
      return new DeliveryMethodView(
          method.handle(),
          method.kind(),
          method.markets(),
          method.countries(),
          method.postalCodes(),
          method.rates().entrySet().stream().map(RateView::of).toList(),
          method.taxClass(),
          method.minDays(),
          method.maxDays(),
          method.position());
    }
  }

  /** What a way costs in a currency, as merchants read it. */
  record RateView(
      String currency,
      BigDecimal base,
      List<Rate.Step> byWeight,
      List<Rate.Step> bySum,
      @Nullable BigDecimal freeFrom) {

    static RateView of(Map.Entry<String, Rate> rate) {
      return new RateView(
          rate.getKey(),
          rate.getValue().base(),
          steps(rate.getValue().byWeight()),
          steps(rate.getValue().bySum()),
          rate.getValue().freeFrom());
    }

    private static List<Rate.Step> steps(@Nullable List<Rate.Step> steps) {
      return steps == null ? List.of() : steps;
    }
  }
}
