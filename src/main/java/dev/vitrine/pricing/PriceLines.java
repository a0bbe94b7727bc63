package dev.vitrine.pricing;

import dev.vitrine.catalog.VariantKey;
import dev.vitrine.catalog.VariantLines;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.pricing.PriceWriter.VariantPrice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code price}. */
@Component
class PriceLines implements ImportHandler {

  private final PriceEntryRepository repository;
  private final VariantLines variants;
  private final PriceWriter writer;

  PriceLines(PriceEntryRepository repository, VariantLines variants, PriceWriter writer) {
    this.repository = repository;
    this.variants = variants;
    this.writer = writer;
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
        .flatMap(reader -> variants.read(lines, PriceCode.UNKNOWN_SKU, price(reader)))
        .flatMap(read -> variants.write(read, writer::write));
  }

  private static BiFunction<Fields, VariantKey, VariantPrice> price(PriceReader reader) {
    return (fields, variant) -> new VariantPrice(variant.id(), reader.read(fields));
  }
}
