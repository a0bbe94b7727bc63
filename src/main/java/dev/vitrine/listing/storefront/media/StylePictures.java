package dev.vitrine.listing.storefront.media;

import dev.vitrine.listing.assembly.ShownMedia;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.quiz.Pictured;
import dev.vitrine.style.quiz.StyleQuiz.Picture;
import dev.vitrine.style.quiz.StyleQuizzes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the pictures of quizzes as pictures like any other. */
@Controller
public class StylePictures {

  private final Snapshot<StyleQuizzes> quizzes;

  StylePictures(Snapshot<StyleQuizzes> quizzes) {
    this.quizzes = quizzes;
  }

  @SchemaMapping(typeName = "StyleChoice", field = "image")
  MediaView.@Nullable Image image(Pictured choice, ShopContext shop) {
    Picture picture = choice.picture();
    return picture == null ? null : image(choice.pictureKey(), picture, shop.locales());
  }

  /** Those of these pictures that are a quiz's. */
  public Map<Long, Object> byKeys(Collection<Long> keys, ShopContext shop) {
    Map<Long, Object> found = new HashMap<>();
    keys.forEach(
        key ->
            quizzes
                .current()
                .picture(key)
                .ifPresent(picture -> found.put(key, image(key, picture, shop.locales()))));
    return found;
  }

  private static MediaView.Image image(long key, Picture picture, LocaleChain locales) {
    return MediaView.image(
        new ShownMedia(
            key,
            ShownMedia.Kind.IMAGE,
            picture.url(),
            picture.width(),
            picture.height(),
            null,
            null,
            picture.texts().field("alt")),
        locales);
  }
}
