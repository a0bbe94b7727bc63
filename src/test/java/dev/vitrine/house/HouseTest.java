package dev.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Vitrine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The house's rules that are about whole packages and files. */
class HouseTest {

  /** A package may use those of lower rows alone. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("platform"),
          List.of("market"),
          List.of("catalog", "customer", "partner", "behaviour"),
          List.of("delivery", "inventory", "payment", "pricing", "review", "social", "style"),
          List.of("listing", "order"),
          List.of("cart", "search", "feed"),
          List.of("checkout"));

  private static final int LONGEST_FILE = 300;

  private final ApplicationModules modules = ApplicationModules.of(Vitrine.class);

  @Test
  void everyPackageUsesOnlyWhatItDeclares() {
    modules.verify();
  }

  @Test
  void everyPackageUsesOnlyLowerRows() {
    assertThat(modules.stream().flatMap(this::upwardDependencies)).isEmpty();
  }

  @Test
  void everyPackageHasARow() {
    assertThat(modules.stream().map(HouseTest::name).filter(name -> rowOf(name) < 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main", "src/test"})
  void noFileIsLongerThanItsReadersPatience(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(HouseTest::isJava).filter(HouseTest::isTooLong)).isEmpty();
    }
  }

  private Stream<String> upwardDependencies(ApplicationModule module) {
    return module
        .getDirectDependencies(modules, DependencyType.DEFAULT)
        .uniqueModules()
        .filter(used -> rowOf(name(used)) >= rowOf(name(module)))
        .map(used -> name(module) + " uses " + name(used));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static int rowOf(String name) {
    for (int row = 0; row < ROWS.size(); row++) {
      if (ROWS.get(row).contains(name)) {
        return row;
      }
    }
    return -1;
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static boolean isTooLong(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() > LONGEST_FILE;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
