package dev.vitrine.platform.intake;

import java.util.Set;
import reactor.core.publisher.Mono;

/** A handler of lines about things whose texts can be translated by lines of their own. */
public interface Translatable extends ImportHandler {

  /** The field of its lines that names the thing. */
  String keyField();

  /** Which of these keys name a thing that is there. */
  Mono<Set<String>> known(Set<String> keys);
}
