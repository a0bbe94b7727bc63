package dev.vitrine.search.merchandising;

import dev.vitrine.platform.graphql.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts rules that nobody has saved beside those that hold, to look at what they would do. */
@Component
public class Drafts {

  private final SearchRuleRepository repository;
  private final JsonMapper json;

  Drafts(SearchRuleRepository repository, JsonMapper json) {
    this.repository = repository;
    this.json = json;
  }

  /**
   * The rules with one more, or with one changed, as the input of its mutation says it: what is not
   * said of a rule that there is stays as it is.
   *
   * @return fails with the refusal {@code NOT_FOUND} where there is no rule of the handle and the
   *     input says no kind, so that nobody can tell what the rule would want
   */
  public Mono<Merchandising> with(Merchandising now, Map<String, Object> input) {
    String handle = String.valueOf(input.get("handle"));
    Map<String, Object> complete = now.named(handle).map(this::fields).orElseGet(HashMap::new);
    complete.putAll(input);
    if (complete.get("kind") == null) {
      Map<String, Object> facts = Map.of("value", handle);
      return Mono.error(Refused.of("NOT_FOUND", "search.unknown", facts, facts));
    }
    for (String list : List.of("words", "synonyms", "products")) {
      complete.merge(list, List.of(), (said, otherwise) -> said);
    }
    for (String flag : List.of("within", "permanent")) {
      complete.merge(flag, false, (said, otherwise) -> said);
    }
    SearchRule rule = json.convertValue(complete, SearchRule.class);
    return repository.products(rule.products()).map(found -> joined(now, found).with(rule));
  }

  @SuppressWarnings("unchecked") // JSON objects are maps by text
  private Map<String, Object> fields(SearchRule rule) {
    return new HashMap<>((Map<String, Object>) json.convertValue(rule, Map.class));
  }

  private static Merchandising joined(Merchandising now, Map<String, Long> found) {
    Map<String, Long> products = new HashMap<>(now.products());
    products.putAll(found);
    return new Merchandising(now.rules(), products);
  }
}
