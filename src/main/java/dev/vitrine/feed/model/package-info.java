/** What is learnt from many trails: which product leads to which. */
@NullMarked
package dev.vitrine.feed.model;

import org.jspecify.annotations.NullMarked;
