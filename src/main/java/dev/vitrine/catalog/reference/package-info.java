/**
 * Categories, attributes, brands, badges, collections and custom fields: held in memory, imported.
 */
@NullMarked
package dev.vitrine.catalog.reference;

import org.jspecify.annotations.NullMarked;
