/**
 * Lucene's language analysis as a plugin of the development Elasticsearch, under the names and with
 * the settings that the stock server and its official language plugins use. Nothing of it runs in
 * this process: {@link dev.vitrine.devservices.AnalysisPlugin} packs it.
 */
package dev.vitrine.devservices.analysis;
