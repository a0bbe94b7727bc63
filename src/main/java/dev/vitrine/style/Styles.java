package dev.vitrine.style;

import dev.vitrine.behaviour.History;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.style.opinion.Opinions;
import dev.vitrine.style.quiz.QuizAnswers;
import dev.vitrine.style.size.OwnSizes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What visitors like and wear. Nothing for those who do not agree to be remembered. */
@Service
public class Styles {

  private static final int LOOKED_BACK = 100;

  private final QuizAnswers answers;
  private final OwnSizes sizes;
  private final Opinions opinions;
  private final History history;
  private final TraitRepository traits;
  private final Clock clock = Clock.systemUTC();

  Styles(
      QuizAnswers answers,
      OwnSizes sizes,
      Opinions opinions,
      History history,
      TraitRepository traits) {
    this.answers = answers;
    this.sizes = sizes;
    this.opinions = opinions;
    this.history = history;
    this.traits = traits;
  }

  /**
   * What a visitor says: in quizzes, of their sizes, and of products that they tried. Nothing is
   * asked where they had said nothing when the visitor was read.
   */
  public Mono<Told> told(Visitor visitor) {
    return visitor.hasStyle() ? asTold(visitor) : Mono.just(Told.NOTHING);
  }

  private Mono<Told> asTold(Visitor visitor) {
    return visitor.consent().personalization()
        ? Mono.zip(answered(visitor), said(visitor), Styles::told)
        : Mono.just(Told.NOTHING);
  }

  private Mono<StyleProfile> answered(Visitor visitor) {
    return Mono.zip(answers.profile(visitor.id()), sizes.of(visitor.id()), StyleProfile::wearing);
  }

  private static Told told(StyleProfile answered, Told said) {
    return new Told(answered.and(said.profile()), said.disliked());
  }

  private Mono<Told> said(Visitor visitor) {
    return opinions
        .of(visitor.id())
        .flatMap(
            liked ->
                profile(new Interest(liked)).map(profile -> new Told(profile, disliked(liked))));
  }

  private static Set<Long> disliked(Map<Long, Double> opinions) {
    return opinions.entrySet().stream()
        .filter(opinion -> opinion.getValue() < 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What a visitor shows by what they look at, collect and buy. */
  public Mono<StyleProfile> shown(Visitor visitor) {
    Instant now = clock.instant();
    return history
        .recent(visitor, LOOKED_BACK)
        .map(events -> Interest.of(events, now))
        .flatMap(this::profile);
  }

  private Mono<StyleProfile> profile(Interest interest) {
    return traits.of(interest.weights().keySet()).map(interest::profile);
  }

  /** Both together, with what they said in this operation. */
  public Mono<StyleProfile> profile(Visitor visitor) {
    return Mono.zip(asTold(visitor).map(Told::profile), shown(visitor), StyleProfile::and);
  }

  /**
   * What a visitor says.
   *
   * @param profile what they like and wear by it
   * @param disliked keys of the products that they tried and dislike
   */
  public record Told(StyleProfile profile, Set<Long> disliked) {

    private static final Told NOTHING = new Told(StyleProfile.NONE, Set.of());
  }
}
