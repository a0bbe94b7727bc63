package dev.vitrine.feed.model;

import java.util.List;

/**
 * Where a product leads.
 *
 * @param product its key
 * @param people on how many trails it stands
 * @param neighbours the strongest first
 */
record Neighbourhood(long product, int people, List<Neighbour> neighbours) {}
