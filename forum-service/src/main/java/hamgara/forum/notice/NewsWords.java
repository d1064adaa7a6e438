package hamgara.forum.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/// News in words, from `notices/{fa,ar,en}.properties`; what has no words of its own yet has those of its kind.
final class NewsWords {

    private static final Map<String, Properties> WORDS = List.of("fa", "ar", "en").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), NewsWords::read));

    private NewsWords() {}

    static String of(String news, NewsKind kind, String lang) {
        Properties words = Objects.requireNonNull(WORDS.get(lang));
        return words.getProperty(news, words.getProperty(kind.name(), news));
    }

    private static Properties read(String lang) {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                        NewsWords.class.getResourceAsStream("/notices/" + lang + ".properties"), lang);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
