package dev.vitrine.devservices;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Packs the classes of {@code analysis} and Lucene's language jars as a plugin of the server. */
final class AnalysisPlugin {

  private static final String NAME = "locale-analysis";
  private static final String PACKAGE = AnalysisPlugin.class.getPackageName() + ".analysis";

  private static final List<Class<?>> EXTENSIBLE =
      List.of(
          AnalyzerFactory.class,
          CharFilterFactory.class,
          TokenFilterFactory.class,
          TokenizerFactory.class);

  private static final List<Class<?>> LIBRARIES =
      List.of(
          ICUFoldingFilter.class,
          JapaneseAnalyzer.class,
          KoreanAnalyzer.class,
          SmartChineseAnalyzer.class,
          VersionInfo.class);

  private static final String DESCRIPTOR =
      """
      name=%1$s
      description=Language analysis under the names of the stock server
      version=%2$s
      elasticsearch.version=%2$s
      java.version=%3$d
      """;

  private AnalysisPlugin() {}

  /** Installs the plugin anew, so that it always is what was compiled last. */
  static void install(Path home, String version) {
    Path folder = home.resolve("plugins").resolve(NAME);
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(folder);
      List<Path> classes = classes();
      pack(classes, folder.resolve(NAME + ".jar"));
      for (Class<?> library : LIBRARIES) {
        Path jar = location(library);
        Files.copy(jar, folder.resolve(jar.getFileName()));
      }
      int java = Runtime.version().feature();
      Files.writeString(
          folder.resolve("stable-plugin-descriptor.properties"),
          DESCRIPTOR.formatted(NAME, version, java));
      Files.writeString(folder.resolve("named_components.json"), namedComponents(classes));
    } catch (IOException e) {
      throw new DevServicesException("The analysis plugin cannot be packed: " + e.getMessage(), e);
    }
  }

  private static List<Path> classes() throws IOException {
    Path folder = location(AnalysisPlugin.class).resolve(PACKAGE.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void pack(List<Path> classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      for (Path path : classes) {
        entries.putNextEntry(new ZipEntry(PACKAGE.replace('.', '/') + "/" + path.getFileName()));
        Files.copy(path, entries);
      }
    }
  }

  /** Which class serves which name of which interface, as the server reads it. */
  private static String namedComponents(List<Path> classes) {
    Map<String, Map<String, String>> components = new TreeMap<>();
    for (Path path : classes) {
      Class<?> component = load(path);
      NamedComponent name = component.getAnnotation(NamedComponent.class);
      if (name != null) {
        components
            .computeIfAbsent(extended(component).getName(), key -> new TreeMap<>())
            .put(name.value(), component.getName());
      }
    }
    return JsonMapper.shared().writeValueAsString(components);
  }

  private static Class<?> extended(Class<?> component) {
    return EXTENSIBLE.stream()
        .filter(extensible -> extensible.isAssignableFrom(component))
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> load(Path path) {
    String name = path.getFileName().toString().replace(".class", "");
    try {
      return Class.forName(PACKAGE + "." + name, false, AnalysisPlugin.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
