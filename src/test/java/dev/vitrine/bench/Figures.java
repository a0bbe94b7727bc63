package dev.vitrine.bench;

/**
 * How a load went.
 *
 * @param perSecond answers a second
 * @param p50 median milliseconds
 * @param p95 95th percentile, milliseconds
 * @param p99 99th percentile, milliseconds
 * @param bytes mean size of an answer
 * @param failures answers with an error
 */
record Figures(double perSecond, double p50, double p95, double p99, long bytes, long failures) {}
