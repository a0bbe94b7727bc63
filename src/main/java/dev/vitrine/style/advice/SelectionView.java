package dev.vitrine.style.advice;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A selection as its visitor reads it; the schema's {@code StyleSelection}.
 *
 * @param selection as the adviser made it
 * @param shop where it is read
 */
@SchemaType("StyleSelection")
public record SelectionView(Selection selection, ShopContext shop) {

  /** The global id. */
  public String id() {
    return globalId(selection);
  }

  static String globalId(Selection selection) {
    return GlobalId.of("StyleSelection", selection.id()).encoded();
  }

  /** What the adviser writes. */
  public String note() {
    return selection.note();
  }

  /** The note's language. */
  public String locale() {
    return selection.locale();
  }

  /** When it was made. */
  public Instant createdAt() {
    return selection.createdAt();
  }

  /** Until when it is shown; null for no end. */
  public @Nullable Instant expiresAt() {
    return selection.expiresAt();
  }
}
