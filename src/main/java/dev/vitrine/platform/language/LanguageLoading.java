package dev.vitrine.platform.language;

import dev.vitrine.platform.store.StartPhases;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has every language read its dictionary before requests are let in: whoever came first would have
 * a thread that serves connections wait for files.
 */
@Component
class LanguageLoading implements SmartLifecycle {

  private static final String ANY_TEXT = "a 1";

  private final AtomicBoolean loaded = new AtomicBoolean();

  @Override
  public void start() {
    Recipe.BY_LANGUAGE.keySet().stream().map(Language::of).forEach(LanguageLoading::load);
    load(Language.of("zh-Hant"));
    loaded.set(true);
  }

  private static void load(Language language) {
    language.words(ANY_TEXT).forEach(language::isStopWord);
  }

  @Override
  public void stop() {
    loaded.set(false);
  }

  @Override
  public boolean isRunning() {
    return loaded.get();
  }

  @Override
  public int getPhase() {
    return StartPhases.WEB_SERVER + 50;
  }
}
