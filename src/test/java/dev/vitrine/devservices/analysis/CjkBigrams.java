package dev.vitrine.devservices.analysis;

import java.util.List;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** The filter {@code cjk_bigram}. */
@NamedComponent("cjk_bigram")
public final class CjkBigrams extends Filter {

  @Inject
  public CjkBigrams(Settings settings) {
    this(scripts(settings.ignoredScripts()), settings.outputUnigrams());
  }

  private CjkBigrams(int scripts, boolean outputUnigrams) {
    super(tokens -> new CJKBigramFilter(tokens, scripts, outputUnigrams));
  }

  private static int scripts(List<String> ignored) {
    return script(ignored, "han", CJKBigramFilter.HAN)
        | script(ignored, "hiragana", CJKBigramFilter.HIRAGANA)
        | script(ignored, "katakana", CJKBigramFilter.KATAKANA)
        | script(ignored, "hangul", CJKBigramFilter.HANGUL);
  }

  private static int script(List<String> ignored, String name, int flag) {
    return ignored.contains(name) ? 0 : flag;
  }

  /** The settings of {@code cjk_bigram}. */
  @AnalysisSettings
  public interface Settings {

    @ListSetting(path = "ignored_scripts")
    List<String> ignoredScripts();

    @BooleanSetting(path = "output_unigrams", defaultValue = false)
    boolean outputUnigrams();
  }
}
