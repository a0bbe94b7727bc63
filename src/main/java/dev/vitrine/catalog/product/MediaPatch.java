package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Media;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.TextsPatch;
import dev.vitrine.platform.intake.WebAddress;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line says of a picture, film or model. */
record MediaPatch(
    String url,
    Patch<Media.Kind> kind,
    Patch<Integer> width,
    Patch<Integer> height,
    Patch<BigDecimal> focalX,
    Patch<BigDecimal> focalY,
    Patch<TextsPatch> texts) {

  private static final Set<String> TEXTS = Set.of("alt");
  private static final int URL_LIMIT = 2_000;
  private static final int LARGEST_SIDE = 1_000_000;

  static MediaPatch read(Fields fields) {
    fields.require("url");
    String url = fields.text("url", URL_LIMIT).given().orElse("");
    if (!url.isEmpty() && !WebAddress.is(url)) {
      fields.reject("url", ProductCode.INVALID_URL);
    }
    return new MediaPatch(
        url,
        fields.constant("kind", Media.Kind.class),
        fields.integer("width", 1, LARGEST_SIDE),
        fields.integer("height", 1, LARGEST_SIDE),
        fields.decimal("focalX", BigDecimal.ZERO, BigDecimal.ONE),
        fields.decimal("focalY", BigDecimal.ZERO, BigDecimal.ONE),
        fields.localized("texts", TEXTS));
  }

  /** The medium after the line; null for a new one. */
  Media over(@Nullable Media current) {
    Media before =
        current == null
            ? new Media(0, Media.Kind.IMAGE, url, null, null, null, null, Texts.NONE)
            : current;
    return new Media(
        before.id(),
        kind.over(before.kind(), Media.Kind.IMAGE),
        url,
        width.over(before.width()),
        height.over(before.height()),
        focalX.over(before.focalX()),
        focalY.over(before.focalY()),
        MergedTexts.of(texts, before.texts()));
  }
}
