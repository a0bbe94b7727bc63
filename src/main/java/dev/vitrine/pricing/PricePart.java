package dev.vitrine.pricing;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.catalog.StatementBatch;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.pricing.PriceEntry.Key;
import dev.vitrine.pricing.PriceWriter.VariantPrice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    return Mono.zip(
        repository.markets().map(PriceReader::new),
        StatementBatch.standing(present, ids -> repository.current(ids).map(PricePart::keys)),
        Prices::new);
  }

  private static Map<Long, Set<Key>> keys(Map<Long, List<PriceEntry>> current) {
    Map<Long, Set<Key>> keys = new HashMap<>();
    current.forEach(
        (variantId, entries) ->
            keys.put(variantId, entries.stream().map(PriceEntry::key).collect(Collectors.toSet())));
    return keys;
  }

  private final class Prices extends StatementBatch<VariantPrice, Key> {

    private final PriceReader reader;

    Prices(PriceReader reader, Map<String, Set<Key>> standing) {
      super(standing);
      this.reader = reader;
    }

    @Override
    protected List<VariantPrice> read(Fields variant, long variantId) {
      return reader.readAll(variant).stream()
          .map(price -> new VariantPrice(variantId, price))
          .toList();
    }

    @Override
    protected void check(Fields variant, Set<Key> there) {
      reader.check(variant, there);
    }

    @Override
    protected void note(VariantPrice said, Set<Key> there) {
      said.price().note(there);
    }

    @Override
    protected long variantId(VariantPrice said) {
      return said.variantId();
    }

    @Override
    protected Mono<List<LineOutcome>> write(List<VariantPrice> said) {
      return writer.write(said);
    }
  }
}
