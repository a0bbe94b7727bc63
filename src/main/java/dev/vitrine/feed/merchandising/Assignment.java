package dev.vitrine.feed.merchandising;

/**
 * What an experiment gave a visitor.
 *
 * @param experiment the experiment's id
 * @param split the visitor's side
 */
public record Assignment(String experiment, Split split) {}
