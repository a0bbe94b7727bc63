package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

  @TempDir Path folder;

  @Test
  void redisFindsItsKeysAgain() {
    during(server -> Stores.redis(server, "SET kept value"));
    assertThat(during(server -> Stores.redis(server, "EXISTS kept"))).isEqualTo(":1");
  }

  private String during(Function<Server, String> action) {
    DataFolder data = new DataFolder(folder.resolve("data"), true);
    Reaper reaper = Reaper.of(data);
    try {
      data.prepare();
      return action.apply(RedisServer.start(RedisServer.unpacked(data), data, reaper));
    } finally {
      reaper.end();
    }
  }
}
