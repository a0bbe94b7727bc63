package dev.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.vitrine.platform.intake.RejectionCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop says, it says in every language that refusals are told in. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  @Test
  void everyReasonToRefuseALineHasWords() {
    Set<String> codes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("dev.vitrine").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(RejectionCode.class))
                .flatMap(MessagesTest::constants)
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).isSubsetOf(keys(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ja", "zh", "ar"})
  void everythingSaidIsTranslated(String language) {
    Set<String> missing = new TreeSet<>(keys(""));
    missing.removeAll(keys("_" + language));
    assertThat(missing).isEmpty();
  }

  private static Stream<String> constants(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.getRawType().equals(type))
        .map(field -> "import." + field.getName());
  }

  private static Set<String> keys(String suffix) {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("[a-z-]+" + suffix + "\\.properties"))
          .flatMap(file -> read(file).stringPropertyNames().stream())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
