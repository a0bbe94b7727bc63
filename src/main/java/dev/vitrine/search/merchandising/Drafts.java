package dev.vitrine.search.merchandising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts rules that nobody has saved beside those that hold, to look at what they would do. */
@Component
public class Drafts {

  private static final String UNNAMED = "draft";

  private final SearchRuleRepository repository;
  private final JsonMapper json;

  Drafts(SearchRuleRepository repository, JsonMapper json) {
    this.repository = repository;
    this.json = json;
  }

  /** The rules with one more, or with one changed, as the input of its mutation says it. */
  public Mono<Merchandising> with(Merchandising now, Map<String, Object> input) {
    Map<String, Object> complete = new HashMap<>(input);
    complete.putIfAbsent("handle", UNNAMED);
    for (String list : List.of("words", "synonyms", "products")) {
      complete.putIfAbsent(list, List.of());
    }
    for (String flag : List.of("within", "permanent")) {
      complete.putIfAbsent(flag, false);
    }
    SearchRule rule = json.convertValue(complete, SearchRule.class);
    return repository.products(rule.products()).map(found -> joined(now, found).with(rule));
  }

  private static Merchandising joined(Merchandising now, Map<String, Long> found) {
    Map<String, Long> products = new HashMap<>(now.products());
    products.putAll(found);
    return new Merchandising(now.rules(), products);
  }
}
