package hamgara.forum.open311;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thing of the standard: a name in XML, and members in their order. Values are texts, elements or lists of them.
record Element(String name, Map<String, Object> members) {

    static Element of(String name) {
        return new Element(name, new LinkedHashMap<>());
    }

    /// A member without a value is there and empty, as the standard has it.
    Element with(String member, @Nullable Object value) {
        members.put(member, value == null ? "" : value);
        return this;
    }
}
