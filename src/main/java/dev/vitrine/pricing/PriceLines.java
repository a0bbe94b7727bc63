package dev.vitrine.pricing;

import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.VariantKey;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.pricing.PriceWriter.VariantPrice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code price}. */
@Component
class PriceLines implements ImportHandler {

  private final PriceEntryRepository repository;
  private final Products products;
  private final PriceWriter writer;
  private final Outbox outbox;

  PriceLines(
      PriceEntryRepository repository, Products products, PriceWriter writer, Outbox outbox) {
    this.repository = repository;
    this.products = products;
    this.writer = writer;
    this.outbox = outbox;
  }

  @Override
  public Set<String> types() {
    return Set.of("price");
  }

  @Override
  public String scope(String type) {
    return "price:write";
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("sku")
        .map(
            sku ->
                Stream.of("market", "currency", "from", "until")
                    .map(name -> line.text(name).orElse(""))
                    .collect(Collectors.joining("\n", sku + '\n', "")));
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    return repository
        .markets()
        .map(PriceReader::new)
        .flatMap(reader -> read(lines, reader))
        .flatMap(this::write);
  }

  private Mono<ReadLines<SkuPrice>> read(List<ImportLine> lines, PriceReader reader) {
    return products
        .variantsBySku(ReadLines.keys(lines, "sku"))
        .map(variants -> ReadLines.of(lines, fields -> read(fields, variants, reader)));
  }

  private static SkuPrice read(
      Fields fields, Map<String, VariantKey> variants, PriceReader reader) {
    String sku = fields.key("sku");
    VariantKey variant = variants.get(sku);
    if (variant == null && !sku.isEmpty()) {
      fields.reject("sku", PriceCode.UNKNOWN_SKU);
    }
    return new SkuPrice(variant == null ? VariantKey.NONE : variant, reader.read(fields));
  }

  private Mono<List<LineOutcome>> write(ReadLines<SkuPrice> lines) {
    return writer
        .write(lines.accepted().stream().map(SkuPrice::toVariantPrice).toList())
        .flatMap(outcomes -> announce(lines.accepted(), outcomes).thenReturn(outcomes))
        .map(lines::outcomes);
  }

  private Mono<Void> announce(List<SkuPrice> prices, List<LineOutcome> outcomes) {
    Set<Long> productIds = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!outcomes.get(i).equals(LineOutcome.UNCHANGED)) {
        productIds.add(prices.get(i).variant().productId());
      }
    }
    return outbox.append("product", productIds);
  }

  private record SkuPrice(VariantKey variant, EnteredPrice price) {
    VariantPrice toVariantPrice() {
      return new VariantPrice(variant.id(), price);
    }
  }
}
