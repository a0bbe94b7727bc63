/** Quizzes that merchants make and visitors answer. */
@NullMarked
@NamedInterface("quiz")
package dev.vitrine.style.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
