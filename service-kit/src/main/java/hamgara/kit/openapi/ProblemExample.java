package hamgara.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Problem bodies as examples, with the English words that a caller really gets.
final class ProblemExample {

    private static final Properties WORDS = words();

    private ProblemExample() {}

    static Map<String, Object> of(String status, String code) {
        String slug = code.toLowerCase(Locale.ROOT).replace('_', '-');
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + slug);
        body.put("title", WORDS.getProperty(slug + ".title", code));
        body.put("status", Integer.valueOf(status));
        body.put("code", code);
        return body;
    }

    private static Properties words() {
        var words = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources("problems/en.properties"))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    words.load(text);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
