package dev.vitrine.pricing;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.pricing.PriceEntry.Key;
import dev.vitrine.pricing.PriceWriter.VariantPrice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  public Mono<Batch> begin(Map<String, Long> present) {
    return Mono.zip(repository.markets().map(PriceReader::new), standing(present), PriceBatch::new);
  }

  /** What the prices that stand hold for, by SKU. */
  private Mono<Map<String, Set<Key>>> standing(Map<String, Long> present) {
    return present.isEmpty()
        ? Mono.just(Map.of())
        : repository.current(present.values()).map(current -> bySku(present, current));
  }

  private static Map<String, Set<Key>> bySku(
      Map<String, Long> present, Map<Long, List<PriceEntry>> current) {
    return present.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    current.getOrDefault(each.getValue(), List.of()).stream()
                        .map(PriceEntry::key)
                        .collect(Collectors.toSet())));
  }

  private final class PriceBatch implements Batch {

    private final PriceReader reader;
    private final Map<String, Set<Key>> standing;

    PriceBatch(PriceReader reader, Map<String, Set<Key>> standing) {
      this.reader = reader;
      this.standing = standing;
    }

    @Override
    public void check(String sku, Fields variant, List<Fields> before) {
      Set<Key> known = new HashSet<>(standing.getOrDefault(sku, Set.of()));
      before.forEach(said -> reader.readAll(said).forEach(price -> price.note(known)));
      reader.readAll(variant, known);
    }

    @Override
    public Mono<Set<Long>> write(Map<Long, List<Fields>> variants) {
      List<VariantPrice> prices =
          variants.entrySet().stream()
              .flatMap(each -> each.getValue().stream().flatMap(said -> of(each.getKey(), said)))
              .toList();
      return writer.write(prices).map(outcomes -> changed(prices, outcomes));
    }

    private Stream<VariantPrice> of(long variantId, Fields said) {
      return reader.readAll(said).stream().map(price -> new VariantPrice(variantId, price));
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
