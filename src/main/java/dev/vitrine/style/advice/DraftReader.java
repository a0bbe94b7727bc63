package dev.vitrine.style.advice;

import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.RejectionCode;
import dev.vitrine.platform.intake.StorableText;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.UserErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads selections as advisers write them. */
@Component
class DraftReader {

  private static final int MOST_PRODUCTS = 50;
  private static final int LONGEST_NOTE = 2000;

  private final Products products;
  private final UserErrors errors;

  DraftReader(Products products, UserErrors errors) {
    this.products = products;
    this.errors = errors;
  }

  /** The selection, or everything that is wrong with it. */
  Mono<Read> read(MutationInput input) {
    List<String> named = input.list("products").stream().map(String::valueOf).toList();
    List<String> asked = named.stream().filter(StorableText::is).limit(MOST_PRODUCTS).toList();
    return products.idsByExternalId(asked).map(known -> read(input, named, known));
  }

  private Read read(MutationInput input, List<String> named, Map<String, Long> known) {
    List<UserError> wrong = new ArrayList<>();
    if (named.isEmpty() || named.size() > MOST_PRODUCTS) {
      Map<String, Object> bounds = Map.of("min", 1, "max", MOST_PRODUCTS);
      wrong.add(error(FormCode.OUT_OF_RANGE, bounds, input, "products"));
    } else {
      wrong.addAll(unknown(input, named, known));
    }
    wrong.addAll(note(input));
    Instant expiresAt = input.value("expiresAt", Instant.class).orElse(null);
    if (expiresAt != null && !expiresAt.isAfter(Instant.now())) {
      wrong.add(error(AdviceCode.SELECTION_OVER, Map.of(), input, "expiresAt"));
    }
    List<Long> ids = named.stream().map(known::get).filter(Objects::nonNull).distinct().toList();
    String locale = input.value("locale", Object.class).map(Object::toString).orElse("");
    return new Read(new Draft(input.text("note"), locale, ids, expiresAt), wrong);
  }

  private List<UserError> unknown(
      MutationInput input, List<String> named, Map<String, Long> known) {
    List<UserError> unknown = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      if (!known.containsKey(named.get(i))) {
        List<String> path = List.of("input", "products", Integer.toString(i));
        unknown.add(errors.notFound(path, named.get(i), input.locale()));
      }
    }
    return unknown;
  }

  private List<UserError> note(MutationInput input) {
    String note = input.text("note");
    if (note.isEmpty()) {
      return List.of(error(FormCode.REQUIRED, Map.of(), input, "note"));
    }
    if (!StorableText.is(note)) {
      return List.of(error(FormCode.INVALID_TEXT, Map.of(), input, "note"));
    }
    return note.length() > LONGEST_NOTE
        ? List.of(error(FormCode.TEXT_TOO_LONG, Map.of("max", LONGEST_NOTE), input, "note"))
        : List.of();
  }

  private UserError error(
      RejectionCode code, Map<String, Object> facts, MutationInput input, String field) {
    return errors.of(code, List.of("input", field), "", facts, input.locale());
  }

  /**
   * What was read.
   *
   * @param draft the selection
   * @param wrong why it cannot be kept; empty when it can
   */
  record Read(Draft draft, List<UserError> wrong) {}
}
