package dev.vitrine.style.quiz;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import dev.vitrine.style.quiz.StyleQuiz.Choice;
import dev.vitrine.style.quiz.StyleQuiz.Fit;
import dev.vitrine.style.quiz.StyleQuiz.Question;
import dev.vitrine.style.quiz.StyleQuiz.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code quiz}. */
@Component
class QuizImport extends UpsertHandler<StyleQuiz> {

  private static final Set<String> TEXTS = Set.of("title");

  private final QuizRepository repository;
  private final SnapshotChanges changes;

  QuizImport(QuizRepository repository, SnapshotChanges changes) {
    super("quiz", "handle", "merchandising:write");
    this.repository = repository;
    this.changes = changes;
  }

  @Override
  protected Mono<Map<String, StyleQuiz>> load(Set<String> keys) {
    return repository.load(keys);
  }

  @Override
  protected StyleQuiz merge(Fields line, String key, @Nullable StyleQuiz stored) {
    StyleQuiz before = stored == null ? new StyleQuiz(0, key, true, Texts.NONE, List.of()) : stored;
    Map<String, Map<String, String>> words = before.texts().byLocale();
    return new StyleQuiz(
        before.id(),
        key,
        line.bool("active").over(before.active(), true),
        new Texts(line.localized("texts", TEXTS).merge(words, Map.of(), it -> it.over(words))),
        QuizReader.questions(line, before.questions()));
  }

  @Override
  protected Mono<List<Draft<StyleQuiz>>> settle(
      List<Draft<StyleQuiz>> drafts, Map<String, StyleQuiz> found) {
    List<Named<Weight>> weights = new ArrayList<>();
    List<Named<Fit>> sizes = new ArrayList<>();
    drafts.forEach(draft -> collect(draft, weights, sizes));
    return Mono.zip(
            repository.values(names(weights, QuizImport::trait)),
            repository.categories(names(sizes, Fit::category)))
        .doOnNext(
            known ->
                refuse(weights, QuizImport::trait, known.getT1(), ".value", QuizCode.UNKNOWN_TRAIT))
        .doOnNext(
            known ->
                refuse(
                    sizes,
                    Fit::category,
                    known.getT2(),
                    ".category",
                    QuizCode.UNKNOWN_STYLE_CATEGORY))
        .thenReturn(drafts);
  }

  private static void collect(
      Draft<StyleQuiz> draft, List<Named<Weight>> weights, List<Named<Fit>> sizes) {
    List<Question> questions = draft.after().questions();
    for (int q = 0; q < questions.size(); q++) {
      List<Choice> choices = questions.get(q).choices();
      for (int c = 0; c < choices.size(); c++) {
        String path = "questions[" + q + "].choices[" + c + "].";
        weights.addAll(Named.all(draft, path + "weights", choices.get(c).weights()));
        sizes.addAll(Named.all(draft, path + "sizes", choices.get(c).sizes()));
      }
    }
  }

  private static String trait(Weight weight) {
    return weight.attribute() + '=' + weight.value();
  }

  private static <T> Set<String> names(List<Named<T>> all, Naming<T> naming) {
    return all.stream().map(each -> naming.name(each.thing())).collect(Collectors.toSet());
  }

  private static <T> void refuse(
      List<Named<T>> all, Naming<T> naming, Set<String> known, String field, QuizCode code) {
    all.stream()
        .filter(each -> !known.contains(naming.name(each.thing())))
        .forEach(
            each ->
                each.fields()
                    .reject(each.path() + field, code, Map.of("name", naming.name(each.thing()))));
  }

  @Override
  protected Mono<Void> save(List<Draft<StyleQuiz>> drafts) {
    return repository.save(Draft.after(drafts)).then(changes.announce(QuizConfiguration.SNAPSHOT));
  }

  private interface Naming<T> {
    String name(T thing);
  }

  /** Something that a line names, and where. */
  private record Named<T>(Fields fields, String path, T thing) {

    static <T> List<Named<T>> all(Draft<StyleQuiz> draft, String path, List<T> things) {
      List<Named<T>> named = new ArrayList<>();
      for (int i = 0; i < things.size(); i++) {
        named.add(new Named<>(draft.fields(), path + '[' + i + ']', things.get(i)));
      }
      return named;
    }
  }
}
