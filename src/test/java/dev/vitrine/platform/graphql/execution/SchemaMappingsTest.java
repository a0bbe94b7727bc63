package dev.vitrine.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.vitrine.VitrineTest;
import dev.vitrine.platform.graphql.SchemaType;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.util.ClassUtils;

/** Whether the code gives what the schemas promise. */
@VitrineTest
class SchemaMappingsTest {

  /** Parts of objects that are answered as maps: the inspector cannot see what those hold. */
  private static final Set<String> PARTS_OF_MAPS =
      Set.of("AttributeValue", "ImportSummary", "VariantTexts");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.vitrine");

  @Autowired ListableBeanFactory beans;

  @ParameterizedTest
  @ValueSource(strings = {Endpoint.STOREFRONT, Endpoint.MANAGEMENT})
  void everyFieldHasAFetcherOrAProperty(String endpoint) {
    Set<String> maps = mapTypes(endpoint);
    maps.addAll(PARTS_OF_MAPS);
    assertThat(inspect(endpoint).unmappedFields())
        .filteredOn(field -> !maps.contains(field.getTypeName()) && !isAnsweredByAMethod(field))
        .extracting(FieldCoordinates::toString)
        .isEmpty();
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
    GraphQLSchema schema = beans.getBean(name + "Endpoint", Endpoint.class).source().schema();
    SchemaMappingInspector.Initializer inspector = SchemaMappingInspector.initializer();
    namedTypes(name)
        .filter(type -> schema.getType(nameOf(type)) != null)
        .forEach(type -> inspector.classMapping(nameOf(type), type));
    return inspector.inspect(schema, wiring(name).getDataFetchers());
  }

  private RuntimeWiring wiring(String name) {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    new EndpointBeans(beans, name.equals(Endpoint.MANAGEMENT))
        .of(RuntimeWiringConfigurer.class)
        .forEach(configurer -> configurer.configure(wiring));
    return wiring.build();
  }

  /** The inspector looks at components and getters alone; our fetcher calls any method so named. */
  private static boolean isAnsweredByAMethod(FieldCoordinates field) {
    return CLASSES.stream()
        .filter(type -> isOf(type, field.getTypeName()))
        .anyMatch(type -> type.tryGetMethod(field.getFieldName()).isPresent());
  }

  private static boolean isOf(JavaClass type, String name) {
    String simple = type.getSimpleName();
    return type.isAnnotatedWith(SchemaType.class)
        ? type.getAnnotationOfType(SchemaType.class).value().equals(name)
        : simple.equals(name) || simple.equals(name + "View");
  }

  /** The types whose objects are maps: what is in those, no class can tell. */
  private Set<String> mapTypes(String name) {
    GraphQLSchema schema = beans.getBean(name + "Endpoint", Endpoint.class).source().schema();
    Set<String> types = new HashSet<>();
    wiring(name)
        .getDataFetchers()
        .forEach(
            (parent, fetchers) ->
                fetchers.forEach(
                    (field, fetcher) -> {
                      if (answersMaps(fetcher)) {
                        GraphQLType type =
                            schema.getObjectType(parent).getFieldDefinition(field).getType();
                        types.add(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName());
                      }
                    }));
    return types;
  }

  private static boolean answersMaps(DataFetcher<?> fetcher) {
    return fetcher instanceof SelfDescribingDataFetcher<?> known
        && known.getReturnType().toString().contains("Map<java.lang.String");
  }

  private static String nameOf(Class<?> type) {
    return type.getAnnotation(SchemaType.class).value();
  }

  /** The classes that say which type they are; each endpoint has its own. */
  private static Stream<Class<?>> namedTypes(String endpoint) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(SchemaType.class));
    return scan.findCandidateComponents("dev.vitrine").stream()
        .map(BeanDefinition::getBeanClassName)
        .filter(type -> type.contains(".management.") == endpoint.equals(Endpoint.MANAGEMENT))
        .map(type -> ClassUtils.resolveClassName(type, null));
  }
}
