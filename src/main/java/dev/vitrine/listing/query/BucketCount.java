package dev.vitrine.listing.query;

import tools.jackson.databind.JsonNode;

/** How many products a bucket counted, be it a bucket of products or of their variants. */
final class BucketCount {

  private BucketCount() {}

  static long of(JsonNode bucket) {
    JsonNode products = bucket.path("products");
    return (products.isMissingNode() ? bucket : products).path("doc_count").asLong();
  }
}
