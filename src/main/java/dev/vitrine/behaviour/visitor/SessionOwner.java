package dev.vitrine.behaviour.visitor;

import graphql.GraphQLContext;
import reactor.core.publisher.Mono;

/** Knows who is signed in. Whoever signs people in is it. */
public interface SessionOwner {

  /** The key of the customer whose session came with an operation; empty for a guest. */
  Mono<Long> customer(GraphQLContext context);
}
