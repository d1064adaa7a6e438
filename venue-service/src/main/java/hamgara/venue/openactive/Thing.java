package hamgara.venue.openactive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A thing of JSON-LD, member by member; what is not known is left out, as validators ask.
@Schema(
        name = "JsonLd",
        description = "A thing of JSON-LD, member by member.",
        type = SchemaType.OBJECT,
        implementation = Object.class)
public final class Thing {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Thing() {}

    public static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    /// Without a type, such as a page of a feed.
    public static Thing bare() {
        return new Thing();
    }

    public static Thing of(Object context, String type) {
        return new Thing().with("@context", context).with("@type", type);
    }

    public Thing with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    @JsonValue
    public Map<String, Object> members() {
        return members;
    }
}
