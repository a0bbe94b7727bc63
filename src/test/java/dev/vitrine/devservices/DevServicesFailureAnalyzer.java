package dev.vitrine.devservices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a failure of the development servers as its one sentence, without a stack trace. */
final class DevServicesFailureAnalyzer extends AbstractFailureAnalyzer<DevServicesException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DevServicesException cause) {
    return new FailureAnalysis(sentence(cause), null, cause);
  }

  private static String sentence(DevServicesException failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }
}
