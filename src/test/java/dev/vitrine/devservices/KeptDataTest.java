package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

  @TempDir Path folder;

  @Test
  void redisFindsItsKeysAgain() {
    during(RedisServer::start, server -> Stores.redis(server, "SET kept value"));
    assertThat(during(RedisServer::start, server -> Stores.redis(server, "EXISTS kept")))
        .isEqualTo(":1");
  }

  private String during(
      BiFunction<DataFolder, Reaper, Server> start, Function<Server, String> action) {
    DataFolder data = new DataFolder(folder.resolve("data"), true);
    Reaper reaper = Reaper.of(data);
    try {
      data.prepare();
      return action.apply(start.apply(data, reaper));
    } finally {
      reaper.end();
    }
  }
}
