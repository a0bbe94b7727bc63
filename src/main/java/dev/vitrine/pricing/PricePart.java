package dev.vitrine.pricing;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.pricing.PriceWriter.VariantPrice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in the {@code prices} of variants on product lines. */
@Component
class PricePart implements ProductPart {

  private final PriceEntryRepository repository;
  private final PriceWriter writer;

  PricePart(PriceEntryRepository repository, PriceWriter writer) {
    this.repository = repository;
    this.writer = writer;
  }

  @Override
  public String field() {
    return "prices";
  }

  @Override
  public String scope() {
    return "price:write";
  }

  @Override
  public Mono<Batch> begin() {
    return repository.markets().map(markets -> new PriceBatch(new PriceReader(markets)));
  }

  private final class PriceBatch implements Batch {

    private final PriceReader reader;

    PriceBatch(PriceReader reader) {
      this.reader = reader;
    }

    @Override
    public void check(Fields variant) {
      reader.readAll(variant);
    }

    @Override
    public Mono<Set<Long>> write(Map<Long, Fields> variants) {
      List<VariantPrice> prices = new ArrayList<>();
      variants.forEach(
          (variantId, fields) ->
              reader.readAll(fields).forEach(it -> prices.add(new VariantPrice(variantId, it))));
      return writer.write(prices).map(outcomes -> changed(prices, outcomes));
    }

    private static Set<Long> changed(List<VariantPrice> prices, List<LineOutcome> outcomes) {
      Set<Long> changed = new HashSet<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (!outcomes.get(i).equals(LineOutcome.UNCHANGED)) {
          changed.add(prices.get(i).variantId());
        }
      }
      return changed;
    }
  }
}
