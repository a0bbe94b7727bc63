package dev.vitrine.delivery;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import reactor.core.publisher.Mono;

/** Draws what it costs to send a parcel: one way, called {@code parcel}. */
public final class RandomDelivery {

  private RandomDelivery() {}

  /** What costs something, or nothing above a sum, or nothing at all. */
  public static DeliveryMethods draw(Random dice, String currency) {
    BigDecimal base = BigDecimal.valueOf(5L * dice.nextInt(300), 2);
    BigDecimal free = dice.nextInt(3) == 0 ? BigDecimal.valueOf(dice.nextInt(200)) : null;
    Rate rate =
        new Rate(base, null, List.of(new Rate.Step(BigDecimal.valueOf(100), BigDecimal.TEN)), free);
    DeliveryMethod method =
        new DeliveryMethod(
            1,
            "parcel",
            DeliveryMethod.Kind.PARCEL,
            null,
            null,
            null,
            null,
            null,
            Map.of(currency, rate),
            dice.nextBoolean() ? "standard" : "reduced",
            1,
            2,
            0,
            false,
            Texts.NONE);
    Snapshot<List<DeliveryMethod>> snapshot =
        new Snapshot<>("deliveryMethod", Mono.just(List.of(method)));
    snapshot.refresh().block();
    return new DeliveryMethods(snapshot);
  }
}
