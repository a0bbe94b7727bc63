package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Management;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** Finds the beans that serve one endpoint, in their order. */
record EndpointBeans(ListableBeanFactory beans, boolean management) {

  <T> List<T> of(Class<T> type) {
    return Stream.of(beans.getBeanNamesForType(type))
        .filter(name -> isManagement(name) == management)
        .map(name -> beans.getBean(name, type))
        .sorted(AnnotationAwareOrderComparator.INSTANCE)
        .toList();
  }

  private boolean isManagement(String name) {
    return beans.findAnnotationOnBean(name, Management.class) != null;
  }
}
