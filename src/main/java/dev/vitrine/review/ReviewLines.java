package dev.vitrine.review;

import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import dev.vitrine.platform.outbox.Outbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code review}. */
@Component
class ReviewLines implements ImportHandler {

  private final ReviewEntryRepository repository;
  private final Products products;
  private final Outbox outbox;

  ReviewLines(ReviewEntryRepository repository, Products products, Outbox outbox) {
    this.repository = repository;
    this.products = products;
    this.outbox = outbox;
  }

  @Override
  public Set<String> types() {
    return Set.of("review");
  }

  @Override
  public String scope(String type) {
    return "review:write";
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("externalId");
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    return repository
        .current(ReadLines.keys(lines, "externalId"))
        .flatMap(current -> read(lines, current))
        .flatMap(this::write);
  }

  private Mono<ReadLines<Change>> read(List<ImportLine> lines, Map<String, Review> current) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return products
        .idsByExternalId(ReadLines.keys(lines, "product"))
        .map(ids -> ReadLines.of(lines, fields -> Change.of(fields, ids, current, now)));
  }

  private Mono<List<LineOutcome>> write(ReadLines<Change> lines) {
    List<Change> changes = lines.accepted().stream().filter(Change::isChange).toList();
    List<Review> kept = changes.stream().flatMap(change -> change.kept().stream()).toList();
    List<String> gone =
        changes.stream().filter(change -> change.after() == null).map(Change::externalId).toList();
    return repository
        .upsert(kept)
        .then(repository.delete(gone))
        .then(outbox.append("product", productIds(changes)))
        .thenReturn(lines.outcomes(lines.accepted().stream().map(Change::outcome).toList()));
  }

  private static Set<Long> productIds(List<Change> changes) {
    Set<Long> ids = new HashSet<>();
    for (Change change : changes) {
      Optional.ofNullable(change.before()).map(Review::productId).ifPresent(ids::add);
      change.kept().map(Review::productId).ifPresent(ids::add);
    }
    return ids;
  }

  /** A review before and after its line; null where there is none. */
  private record Change(String externalId, @Nullable Review before, @Nullable Review after) {

    static Change of(
        Fields line, Map<String, Long> products, Map<String, Review> current, Instant now) {
      String externalId = line.key("externalId");
      Review before = current.get(externalId);
      ReviewPatch patch = ReviewPatch.read(line, products, before != null);
      return new Change(externalId, before, patch.isDeleted() ? null : patch.over(before, now));
    }

    Optional<Review> kept() {
      return Optional.ofNullable(after);
    }

    boolean isChange() {
      return after == null ? before != null : !after.equals(before);
    }

    LineOutcome outcome() {
      if (!isChange()) {
        return LineOutcome.UNCHANGED;
      }
      return before == null ? LineOutcome.CREATED : LineOutcome.UPDATED;
    }
  }
}
