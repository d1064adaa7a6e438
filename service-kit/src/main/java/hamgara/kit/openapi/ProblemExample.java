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
        String title = WORDS.getProperty(slug + ".title", code);
        String detail = WORDS.getProperty(slug + ".detail", title);
        body.put("title", title);
        body.put("status", Integer.valueOf(status));
        body.put("detail", detail.contains("{") ? title : detail); // what stands in braces is known at run time only
        body.put("instance", "/v1");
        body.put("code", code);
        body.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return body;
    }

    /// The same problem, told of a path.
    static Object at(String path, Object problem) {
        if (!(problem instanceof Map<?, ?> members)) {
            return problem;
        }
        var body = new LinkedHashMap<Object, Object>(members);
        body.put("instance", path.replaceAll("\\{[^}]*}", "0198c0de-0000-7000-8000-00000000000b"));
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
