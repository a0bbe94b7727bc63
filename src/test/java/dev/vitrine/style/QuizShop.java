package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.intake.ImportClient;

/** A test shop that asks its visitors for their style. */
final class QuizShop {

  private static final String LINES =
      """
      {"type":"market","handle":"quiz-de","countries":["DE"],"currencies":["EUR"],"locales":["de","en"],"defaultLocale":"de","pricesIncludeTax":true,"taxes":[{"country":"DE","class":"standard","rate":"0.19"}]}
      {"type":"attribute","key":"quiz-mood","kind":"ENUM","filterable":true,"visible":true,"texts":{"en":{"label":"Mood"},"de":{"label":"Stimmung"}},"values":[{"key":"cosy","texts":{"en":{"label":"Cosy"},"de":{"label":"Gemütlich"}}},{"key":"bold","texts":{"en":{"label":"Bold"},"de":{"label":"Gewagt"}}}]}
      {"type":"category","externalId":"quiz-shoes","texts":{"en":{"title":"Shoes","slug":"quiz-shoes"},"de":{"title":"Schuhe","slug":"quiz-schuhe"}}}
      {"type":"product","externalId":"quiz-product","attributes":{"quiz-mood":"bold"},"texts":{"en":{"title":"Bold thing"}}}
      """;

  private static final String QUIZ =
      """
      {"type":"quiz","handle":"%s","texts":{"en":{"title":"Find your style"},"de":{"title":"Finden Sie Ihren Stil"}},"questions":[{"key":"mood","kind":"SINGLE","texts":{"en":{"prompt":"Which mood?"},"de":{"prompt":"Welche Stimmung?"}},"choices":[{"key":"cosy","texts":{"en":{"label":"Cosy"},"de":{"label":"Gemütlich"}},"image":{"url":"https://pictures.example/cosy.jpg","width":800,"height":600,"texts":{"en":{"alt":"A blanket"},"de":{"alt":"Eine Decke"}}},"weights":[{"attribute":"quiz-mood","value":"cosy","weight":"2"},{"attribute":"quiz-mood","value":"bold","weight":"-1"}]},{"key":"bold","weights":[{"attribute":"quiz-mood","value":"bold"}]}]},{"key":"shoes","choices":[{"key":"42","sizes":[{"category":"quiz-shoes","size":"42"}]}]}]}\
      """;

  private final ImportClient importing;

  QuizShop(int port) {
    this.importing = new ImportClient(port);
    assertThat(importing.send(LINES.strip().split("\n")).rejections()).isEmpty();
  }

  /** Imports the quiz under a handle; gives the counts. */
  String quiz(String handle) {
    ImportClient.Answer answer = importing.send(QUIZ.formatted(handle));
    assertThat(answer.rejections()).isEmpty();
    return answer.counts();
  }

  /** Why a line is refused, as {@code CODE field}. */
  String refusal(String line) {
    var first = importing.send(line).rejections().getFirst();
    return first.path("code").asString() + " " + first.path("field").asString();
  }
}
