package dev.vitrine.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.graphql.SchemaType;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.ClassUtils;

/** Whether the code gives what the schemas promise. */
@VitrineTest
class SchemaMappingsTest {

  @Autowired ListableBeanFactory beans;

  @ParameterizedTest
  @ValueSource(strings = {Endpoint.STOREFRONT, Endpoint.MANAGEMENT})
  void everyFieldHasAFetcherOrAProperty(String endpoint) {
    assertThat(inspect(endpoint).unmappedFields()).extracting(FieldCoordinates::toString).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Endpoint.STOREFRONT, Endpoint.MANAGEMENT})
  void everyFetcherHasAField(String endpoint) {
    assertThat(inspect(endpoint).unmappedRegistrations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Endpoint.STOREFRONT, Endpoint.MANAGEMENT})
  void everyArgumentOfAFetcherIsOneOfItsField(String endpoint) {
    assertThat(inspect(endpoint).unmappedArguments()).isEmpty();
  }

  private SchemaReport inspect(String name) {
    Endpoint endpoint = beans.getBean(name + "Endpoint", Endpoint.class);
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    new EndpointBeans(beans, name.equals(Endpoint.MANAGEMENT))
        .of(RuntimeWiringConfigurer.class)
        .forEach(configurer -> configurer.configure(wiring));
    SchemaMappingInspector.Initializer inspector = SchemaMappingInspector.initializer();
    namedTypes()
        .filter(type -> endpoint.source().schema().getType(nameOf(type)) != null)
        .forEach(type -> inspector.classMapping(nameOf(type), type));
    return inspector.inspect(endpoint.source().schema(), wiring.build().getDataFetchers());
  }

  private static String nameOf(Class<?> type) {
    return type.getAnnotation(SchemaType.class).value();
  }

  private static Stream<Class<?>> namedTypes() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(SchemaType.class));
    List<Class<?>> found =
        scan.findCandidateComponents("dev.vitrine").stream()
            .<Class<?>>map(
                bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
            .toList();
    return found.stream();
  }
}
