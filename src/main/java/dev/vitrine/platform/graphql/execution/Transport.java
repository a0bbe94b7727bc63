package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Refused;
import graphql.language.OperationDefinition;
import java.util.Map;

/** How an operation came in, and so what kind of operation it may be. */
public enum Transport {
  /** HTTP GET: must not change anything. */
  GET,
  /** HTTP POST with one answer. */
  POST,
  /** A stream of answers over server-sent events, asked for by GET. */
  EVENT_STREAM_GET,
  /** A stream of answers over server-sent events, asked for by POST. */
  EVENT_STREAM_POST,
  /** A WebSocket that speaks graphql-transport-ws. */
  WEB_SOCKET;

  /** The name under which a request's attributes hold its transport. */
  public static final String ATTRIBUTE = Transport.class.getName();

  /** Refuses a kind of operation that cannot come this way. */
  void check(OperationDefinition.Operation kind) {
    boolean safe = this == GET || this == EVENT_STREAM_GET;
    boolean streams = this != GET && this != POST;
    switch (kind) {
      case MUTATION -> demand(!safe, "MUTATION_OVER_GET", "transport.mutation");
      case SUBSCRIPTION -> demand(streams, "STREAM_REQUIRED", "transport.subscription");
      case QUERY -> {}
    }
  }

  private static void demand(boolean fits, String code, String messageKey) {
    if (!fits) {
      throw Refused.of(code, messageKey, Map.of());
    }
  }
}
