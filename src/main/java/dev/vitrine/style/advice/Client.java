package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Visitor;
import java.time.Instant;

/**
 * A visitor who lets advisers see their profile.
 *
 * @param visitor who it is, always one who agrees to personalization
 * @param since since when they do
 */
record Client(Visitor visitor, Instant since) {}
