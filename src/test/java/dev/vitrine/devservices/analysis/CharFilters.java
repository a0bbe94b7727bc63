package dev.vitrine.devservices.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The character filters, and the token filter that shares its settings with one. */
public final class CharFilters {

  private CharFilters() {}

  @NamedComponent("html_strip")
  public static final class HtmlStrip implements CharFilterFactory {

    private final Set<String> escapedTags;

    @Inject
    public HtmlStrip(HtmlStripSettings settings) {
      this.escapedTags = Set.copyOf(settings.escapedTags());
    }

    @Override
    public Reader create(Reader text) {
      return new HTMLStripCharFilter(text, escapedTags);
    }
  }

  /** The settings of {@code html_strip}. */
  @AnalysisSettings
  public interface HtmlStripSettings {

    @ListSetting(path = "escaped_tags")
    List<String> escapedTags();
  }

  @NamedComponent("mapping")
  public static final class Mapping implements CharFilterFactory {

    private final NormalizeCharMap map;

    @Inject
    public Mapping(MappingSettings settings) {
      NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
      settings.mappings().forEach(mapping -> add(mapping, builder));
      this.map = builder.build();
    }

    private static void add(String mapping, NormalizeCharMap.Builder builder) {
      String[] sides = mapping.split("\\s*=>\\s*", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException("Not a mapping: " + mapping);
      }
      builder.add(sides[0].strip(), sides[1].strip());
    }

    @Override
    public Reader create(Reader text) {
      return new MappingCharFilter(map, text);
    }

    @Override
    public Reader normalize(Reader text) {
      return create(text);
    }
  }

  /** The settings of {@code mapping}. */
  @AnalysisSettings
  public interface MappingSettings {

    @ListSetting(path = "mappings")
    List<String> mappings();
  }

  @NamedComponent("pattern_replace")
  public static final class PatternReplace implements CharFilterFactory {

    private final Pattern pattern;
    private final String replacement;

    @Inject
    public PatternReplace(PatternReplaceSettings settings) {
      this.pattern = Pattern.compile(settings.pattern());
      this.replacement = settings.replacement();
    }

    @Override
    public Reader create(Reader text) {
      return new PatternReplaceCharFilter(pattern, replacement, text);
    }

    @Override
    public Reader normalize(Reader text) {
      return create(text);
    }
  }

  @NamedComponent("pattern_replace")
  public static final class PatternReplaceInWords extends NormalizingFilter {

    @Inject
    public PatternReplaceInWords(PatternReplaceSettings settings) {
      this(Pattern.compile(settings.pattern()), settings.replacement(), settings.all());
    }

    private PatternReplaceInWords(Pattern pattern, String replacement, boolean all) {
      super(tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all));
    }
  }

  /** The settings of both filters {@code pattern_replace}; the default matches nothing. */
  @AnalysisSettings
  public interface PatternReplaceSettings {

    @StringSetting(path = "pattern", defaultValue = "(?!)")
    String pattern();

    @StringSetting(path = "replacement", defaultValue = "")
    String replacement();

    @BooleanSetting(path = "all", defaultValue = true)
    boolean all();
  }

  @NamedComponent("icu_normalizer")
  public static final class IcuNormalizer implements CharFilterFactory {

    private final Normalizer2 normalizer;

    @Inject
    public IcuNormalizer(Folding.IcuSettings settings) {
      this.normalizer = Folding.normalizer(settings.name(), settings.unicodeSetFilter());
    }

    @Override
    public Reader create(Reader text) {
      return new ICUNormalizer2CharFilter(text, normalizer);
    }

    @Override
    public Reader normalize(Reader text) {
      return create(text);
    }
  }
}
