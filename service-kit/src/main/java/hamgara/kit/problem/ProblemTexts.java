package hamgara.kit.problem;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The texts of problems in Persian, Arabic and English, and the choice of the language.
///
/// Every module on the class path may bring `problems/fa.properties`, `ar` and `en`; keys are `<slug>.title` and
/// `<slug>.detail` as ICU message patterns with named arguments.
public final class ProblemTexts {

    public static final Locale PERSIAN = Locale.of("fa");
    public static final Locale ARABIC = Locale.of("ar");
    public static final Locale ENGLISH = Locale.of("en");
    public static final List<Locale> LANGUAGES = List.of(PERSIAN, ARABIC, ENGLISH);

    private static final Map<Locale, Map<String, String>> PATTERNS = load();

    private ProblemTexts() {}

    /// A problem in words.
    public record Text(String title, String detail) {}

    /// Picks the language: Persian unless the header prefers Arabic or English; `prs` and `fa-AF` are Persian.
    public static Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1000) {
            return PERSIAN;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException _) {
            return PERSIAN;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() == 0) {
                continue;
            }
            switch (range.getRange().split("-", 2)[0]) {
                case "fa", "prs", "*" -> {
                    return PERSIAN;
                }
                case "ar" -> {
                    return ARABIC;
                }
                case "en" -> {
                    return ENGLISH;
                }
                default -> {}
            }
        }
        return PERSIAN;
    }

    /// The words for a slug; a slug without words falls back to the general ones of an internal fault.
    public static Text of(String slug, Locale locale, Map<String, Object> params) {
        String known = has(slug, locale) ? slug : "internal-error";
        return new Text(format(locale, known + ".title", params), format(locale, known + ".detail", params));
    }

    /// One line for a field, from `field.<code>`; an unknown code uses the fallback given.
    public static String ofField(String code, Locale locale, Map<String, Object> params, String fallback) {
        String key = "field." + code;
        return patterns(locale).containsKey(key) ? format(locale, key, params) : fallback;
    }

    /// One sentence for the code of a declined use, from `decline.<CODE>`; a code without words stands for itself.
    public static String ofDecline(String code, Locale locale) {
        String key = "decline." + code;
        return patterns(locale).containsKey(key) ? format(locale, key, Map.of()) : code;
    }

    public static boolean has(String slug, Locale locale) {
        Map<String, String> patterns = patterns(locale);
        return patterns.containsKey(slug + ".title") && patterns.containsKey(slug + ".detail");
    }

    private static String format(Locale locale, String key, Map<String, Object> params) {
        String pattern = patterns(locale).getOrDefault(key, key);
        return new MessageFormat(pattern, locale).format(params);
    }

    private static Map<String, String> patterns(Locale locale) {
        return PATTERNS.getOrDefault(locale, Map.of());
    }

    private static Map<Locale, Map<String, String>> load() {
        var all = new HashMap<Locale, Map<String, String>>();
        for (Locale locale : LANGUAGES) {
            var patterns = new HashMap<String, String>();
            for (URL resource : resources("problems/" + locale.getLanguage() + ".properties")) {
                for (Map.Entry<Object, Object> entry : read(resource).entrySet()) {
                    patterns.put((String) entry.getKey(), (String) entry.getValue());
                }
            }
            all.put(locale, Map.copyOf(patterns));
        }
        return Map.copyOf(all);
    }

    private static List<URL> resources(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ProblemTexts.class.getClassLoader() : context;
        try {
            return new ArrayList<>(Collections.list(loader.getResources(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(URL resource) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
