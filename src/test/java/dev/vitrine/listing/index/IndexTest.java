package dev.vitrine.listing.index;

import dev.vitrine.VitrineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the way from rows to the index; pages are small, so that there are several. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest
@Import({ShopRows.class, IndexProbe.class})
@TestPropertySource(
    properties = {
      "vitrine.index.page=20",
      "vitrine.index.grace=1s",
      "vitrine.index.upkeep=500ms",
      "vitrine.index.abandoned=10s"
    })
@interface IndexTest {}
