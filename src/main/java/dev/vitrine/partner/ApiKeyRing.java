package dev.vitrine.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every key of the shop by the hash of its secret. An immutable snapshot. */
final class ApiKeyRing {

  private final Map<Secret.Hash, Entry> entries;

  ApiKeyRing(List<Entry> entries) {
    this.entries = entries.stream().collect(Collectors.toMap(Entry::hash, Function.identity()));
  }

  Optional<ApiKey> find(Secret secret) {
    return Optional.ofNullable(entries.get(secret.hash())).map(Entry::key);
  }

  /** A key with the hash of its secret. */
  record Entry(Secret.Hash hash, ApiKey key) {}
}
