package dev.vitrine.style.quiz;

import dev.vitrine.style.quiz.StyleQuiz.Picture;
import org.jspecify.annotations.Nullable;

/** Something that has a picture. */
public interface Pictured {

  /** The key of the picture among all pictures of the shop. */
  long pictureKey();

  /** The picture; null for none. */
  @Nullable Picture picture();
}
