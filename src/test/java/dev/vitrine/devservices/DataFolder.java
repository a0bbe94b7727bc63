package dev.vitrine.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where the servers of one purpose keep their data.
 *
 * @param path the folder, absolute
 * @param kept whether the data outlives the process
 */
record DataFolder(Path path, boolean kept) {

  private static final Path ROOT = Path.of("target", "devservices").toAbsolutePath();

  /** The number that the build gives each of the processes that run tests side by side. */
  private static final String PROCESS = "vitrine.test-process";

  private static final long ROOM = 1L << 30;

  /** The data that {@code spring-boot:test-run} finds again at its next start. */
  static DataFolder development() {
    return new DataFolder(ROOT.resolve("development"), true);
  }

  /** The data of one process of the tests, empty at its start. */
  static DataFolder tests() {
    return new DataFolder(ROOT.resolve("tests" + System.getProperty(PROCESS, "")), false);
  }

  /** Where the build unpacks servers, and servers their binaries. */
  static Path distributions() {
    return ROOT;
  }

  Path of(String server) {
    return path.resolve(server);
  }

  /** Makes the folder, emptied where its data is not kept. */
  void prepare() {
    try {
      if (!kept) {
        FileSystemUtils.deleteRecursively(path);
      }
      Files.createDirectories(path);
      requireRoom();
    } catch (IOException e) {
      throw new DevServicesException("The folder " + path + " cannot be written: " + e, e);
    }
  }

  private void requireRoom() throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < ROOM) {
      throw new DevServicesException(
          "Too little disk: the servers need 1 GB free in "
              + path
              + ", and there are "
              + (free >> 20)
              + " MB.");
    }
  }
}
