package dev.vitrine.behaviour.recording;

import java.util.Map;
import java.util.Set;

/**
 * What the shop has of what events name.
 *
 * @param products keys of products that there are
 * @param variants keys of variants that there are, each with its product's
 */
record Known(Set<Long> products, Map<Long, Long> variants) {}
