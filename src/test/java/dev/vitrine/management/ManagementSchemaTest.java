package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.intake.RejectionCode;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the merchants' schema says of itself. */
class ManagementSchemaTest {

  private static final Path SCHEMA = Path.of("graphql-schema/management");

  /** What only an import can come upon. */
  private static final Set<String> IMPORT_ONLY =
      Set.of(
          "LINE_TOO_LONG",
          "INVALID_UTF8",
          "INVALID_JSON",
          "UNKNOWN_TYPE",
          "FORBIDDEN",
          "INTERNAL",
          "NO_CONSENT",
          "VISITOR_FORGOTTEN",
          "EVENT_IN_FUTURE",
          "IN_FUTURE");

  /** What everybody with a key may ask; nodes are guarded by their types. */
  private static final Set<String> FOR_EVERY_KEY = Set.of("server", "caller", "node", "nodes");

  @Test
  void everythingThatIsReadNeedsAScope() {
    assertThat(queries().filter(field -> !field.hasDirective("needs")).map(it -> it.getName()))
        .containsExactlyInAnyOrderElementsOf(FOR_EVERY_KEY);
  }

  private static Stream<FieldDefinition> queries() {
    return registries()
        .flatMap(
            registry ->
                Stream.concat(
                    registry.getType("Query", ObjectTypeDefinition.class).stream(),
                    registry.objectTypeExtensions().getOrDefault("Query", List.of()).stream()))
        .flatMap(type -> type.getFieldDefinitions().stream());
  }

  @Test
  void everyReasonToRefuseALineIsAUserErrorCode() {
    assertThat(userErrorCodes()).containsAll(rejectionCodes().collect(Collectors.toSet()));
  }

  @Test
  void everyUserErrorCodeHasAMessage() {
    Messages messages = new Messages();
    assertThat(userErrorCodes())
        .filteredOn(code -> !isSaid(messages, "import." + code))
        .filteredOn(code -> !isSaid(messages, "refusal." + code))
        .isEmpty();
  }

  private static boolean isSaid(Messages messages, String key) {
    return !messages.format(Locale.ENGLISH, key).equals(key);
  }

  private static Stream<String> rejectionCodes() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("dev.vitrine").stream()
            .filter(type -> type.isAssignableTo(RejectionCode.class) && type.isEnum())
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(constant -> ((Enum<?>) constant).name())
            .filter(code -> !IMPORT_ONLY.contains(code));
  }

  private static Set<String> userErrorCodes() {
    return registries()
        .flatMap(ManagementSchemaTest::userErrorCodes)
        .map(EnumValueDefinition::getName)
        .collect(Collectors.toSet());
  }

  private static Stream<EnumValueDefinition> userErrorCodes(TypeDefinitionRegistry registry) {
    Stream<EnumTypeDefinition> base =
        registry.getType("UserErrorCode", EnumTypeDefinition.class).stream();
    Stream<? extends EnumTypeDefinition> extensions =
        registry.enumTypeExtensions().getOrDefault("UserErrorCode", List.of()).stream();
    return Stream.concat(base, extensions).flatMap(type -> type.getEnumValueDefinitions().stream());
  }

  private static Stream<TypeDefinitionRegistry> registries() {
    try (Stream<Path> files = Files.list(SCHEMA)) {
      return files.map(file -> new SchemaParser().parse(file.toFile())).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
