/**
 * The real PostgreSQL, Redis and Elasticsearch servers that development and the tests run on, from
 * Maven Central alone.
 */
@NullMarked
package dev.vitrine.devservices;

import org.jspecify.annotations.NullMarked;
