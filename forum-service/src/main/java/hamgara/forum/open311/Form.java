package hamgara.forum.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form was filled in with; of a field that is there twice the first counts, and an empty one is none.
record Form(Map<String, String> fields) {

    static Form of(String body) {
        try {
            return new Form(fields(body));
        } catch (IllegalArgumentException _) {
            throw Open311Refusal.wrong("the form cannot be read");
        }
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        for (String pair : body.strip().split("&", -1)) {
            int end = pair.indexOf('=');
            if (end > 0) {
                String value = URLDecoder.decode(pair.substring(end + 1), UTF_8);
                if (!value.isBlank()) {
                    fields.putIfAbsent(URLDecoder.decode(pair.substring(0, end), UTF_8), value);
                }
            }
        }
        return fields;
    }

    @Nullable
    String value(String field) {
        return fields.get(field);
    }

    @Nullable
    String attribute(String code) {
        return fields.get("attribute[" + code + "]");
    }
}
