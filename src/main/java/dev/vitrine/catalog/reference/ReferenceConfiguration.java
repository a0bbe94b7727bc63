package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Badges;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds reference data in memory. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  Snapshot<CategoryTree> categoryTree(SnapshotRepository repository) {
    return new Snapshot<>("category", repository.categories());
  }

  @Bean
  Snapshot<Attributes> attributes(SnapshotRepository repository) {
    return new Snapshot<>("attribute", repository.attributes());
  }

  @Bean
  Snapshot<Brands> brands(SnapshotRepository repository) {
    return new Snapshot<>("brand", repository.brands());
  }

  @Bean
  Snapshot<Collections> collections(SnapshotRepository repository) {
    return new Snapshot<>("collection", repository.collections());
  }

  @Bean
  Snapshot<Badges> badges(SnapshotRepository repository) {
    return new Snapshot<>("badge", repository.badges());
  }

  @Bean
  Snapshot<CustomFields> customFields(SnapshotRepository repository) {
    return new Snapshot<>("customField", repository.customFields());
  }
}
