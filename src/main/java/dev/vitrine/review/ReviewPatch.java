package dev.vitrine.review;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line says of a review. */
record ReviewPatch(
    String externalId,
    boolean isDeleted,
    Patch<Long> productId,
    Patch<Integer> rating,
    Patch<String> title,
    Patch<String> body,
    Patch<String> locale,
    Patch<Instant> at) {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int TITLE_LIMIT = 1_000;
  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;

  /**
   * Reads a line; what is wrong with it is reported to its reader.
   *
   * @param products keys of products by external id
   * @param isKnown whether there is such a review, of which the line need not say everything
   */
  static ReviewPatch read(Fields line, Map<String, Long> products, boolean isKnown) {
    boolean isDeleted = line.bool("deleted").over(false, false);
    if (!isKnown && !isDeleted) {
      line.require("product");
      line.require("rating");
    }
    Patch<String> product = line.text("product", products::containsKey, ReviewCode.UNKNOWN_PRODUCT);
    return new ReviewPatch(
        line.key("externalId"),
        isDeleted,
        product.map(key -> Objects.requireNonNull(products.get(key))),
        line.integer("rating", LOWEST, HIGHEST),
        line.text("title", TITLE_LIMIT),
        line.text("body"),
        line.locale("locale"),
        line.instant("at").map(at -> past(line, at)));
  }

  private static Instant past(Fields line, Instant at) {
    if (at.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
      line.reject("at", ReviewCode.IN_FUTURE);
    }
    return at;
  }

  /**
   * The review after the line.
   *
   * @param now when a new one was written, unless the line says so
   */
  Review over(@Nullable Review current, Instant now) {
    Review before =
        current == null ? new Review(externalId, 0, LOWEST, null, null, null, now) : current;
    return new Review(
        externalId,
        productId.over(before.productId(), before.productId()),
        rating.over(before.rating(), before.rating()),
        title.over(before.title()),
        body.over(before.body()),
        locale.over(before.locale()),
        at.over(before.createdAt(), before.createdAt()));
  }
}
