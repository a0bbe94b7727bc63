package dev.vitrine.platform.graphql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cursors of a list that is ordered by time, the latest first, then by a random id. */
public final class TimeCursor {

  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID HIGHEST = new UUID(-1, -1);
  private static final UUID LOWEST = new UUID(0, 0);

  private final long scope;

  /**
   * Cursors of one list.
   *
   * @param list a canonical text of what decides what is in the list
   */
  public TimeCursor(String list) {
    this.scope = Cursor.scope(list);
  }

  /** Where an object stands. */
  public record Spot(Instant at, UUID id) {}

  /** The cursor of an object. */
  public String encode(Instant at, UUID id) {
    return Cursor.encode(scope, List.of(at.toString(), id.toString()));
  }

  /**
   * Where the reading of a page begins.
   *
   * @throws Refused as {@link Cursor#decode}
   */
  public Spot start(PageRequest page) {
    if (page.cursor() != null) {
      return read(Cursor.decode(scope, page.cursor()));
    }
    return page.backward() ? new Spot(Instant.EPOCH, LOWEST) : new Spot(FAR_FUTURE, HIGHEST);
  }

  private static Spot read(List<@Nullable Object> values) {
    if (values.size() == 2
        && values.get(0) instanceof String at
        && values.get(1) instanceof String id) {
      try {
        return new Spot(Instant.parse(at), UUID.fromString(id));
      } catch (RuntimeException forged) {
        throw Cursor.invalid();
      }
    }
    throw Cursor.invalid();
  }
}
