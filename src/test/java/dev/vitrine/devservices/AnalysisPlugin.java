package dev.vitrine.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.ibm.icu.util.VersionInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.springframework.util.DigestUtils;
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

  /**
   * Installs the plugin anew where it is not what was compiled last. Other processes may start the
   * same server meanwhile: one installs, the others wait for it.
   */
  static void install(Path home, String version) {
    try (FileChannel installed = FileChannel.open(home.resolve(NAME), CREATE, READ, WRITE);
        FileLock _ = installed.lock()) {
      byte[] wanted = fingerprint(version);
      ByteBuffer found = ByteBuffer.allocate(wanted.length);
      installed.read(found);
      if (!Arrays.equals(found.array(), wanted)) {
        install(home.resolve("plugins").resolve(NAME), version, classes());
        installed.write(ByteBuffer.wrap(wanted), 0);
      }
    } catch (IOException e) {
      throw new DevServicesException("The analysis plugin cannot be packed: " + e.getMessage(), e);
    }
  }

  private static byte[] fingerprint(String version) throws IOException {
    var parts = new ByteArrayOutputStream();
    parts.writeBytes(descriptor(version).getBytes(UTF_8));
    parts.writeBytes(
        LIBRARIES.stream().map(AnalysisPlugin::location).toList().toString().getBytes(UTF_8));
    for (Path path : classes()) {
      parts.writeBytes(Files.readAllBytes(path));
    }
    return DigestUtils.md5Digest(parts.toByteArray());
  }

  private static String descriptor(String version) {
    return DESCRIPTOR.formatted(NAME, version, Runtime.version().feature());
  }

  private static void install(Path folder, String version, List<Path> classes) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    pack(classes, folder.resolve(NAME + ".jar"));
    for (Class<?> library : LIBRARIES) {
      Path jar = location(library);
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
    Files.writeString(folder.resolve("stable-plugin-descriptor.properties"), descriptor(version));
    Files.writeString(folder.resolve("named_components.json"), namedComponents(classes));
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
