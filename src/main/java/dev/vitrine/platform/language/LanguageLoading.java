package dev.vitrine.platform.language;

import dev.vitrine.platform.store.StartPhases;
import dev.vitrine.platform.store.StartStep;
import org.springframework.stereotype.Component;

/**
 * Has every language read its dictionary before requests are let in: whoever came first would have
 * a thread that serves connections wait for files.
 */
@Component
class LanguageLoading extends StartStep {

  private static final String ANY_TEXT = "a 1";

  LanguageLoading() {
    super(StartPhases.WEB_SERVER + 50);
  }

  @Override
  protected void run() {
    Recipe.BY_LANGUAGE.keySet().stream().map(Language::of).forEach(LanguageLoading::load);
    load(Language.of("zh-Hant"));
  }

  private static void load(Language language) {
    language.words(ANY_TEXT).forEach(language::isStopWord);
  }
}
