package dev.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whether the documentation knows every setting. */
class ConfigurationTest {

  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

  @Test
  void everySettingIsDocumentedByItsVariable() throws IOException {
    String documentation = Files.readString(Path.of("docs/configuration.md"));
    assertThat(settings())
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(documentation).contains("`" + variable(setting) + "`"));
  }

  private static List<String> settings() throws IOException {
    try (InputStream metadata = ConfigurationTest.class.getResourceAsStream(METADATA)) {
      List<String> names = JsonPath.read(metadata, "$.properties[*].name");
      return names.stream().filter(name -> name.startsWith("vitrine.")).toList();
    }
  }

  private static String variable(String setting) {
    return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
