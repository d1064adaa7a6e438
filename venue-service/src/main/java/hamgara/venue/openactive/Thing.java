package hamgara.venue.openactive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thing of JSON-LD, member by member; what is not known is left out, as validators ask.
final class Thing {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Thing() {}

    static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    static Thing of(Object context, String type) {
        return new Thing().with("@context", context).with("@type", type);
    }

    Thing with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> members() {
        return members;
    }
}
