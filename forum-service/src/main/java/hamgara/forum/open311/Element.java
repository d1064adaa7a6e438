package hamgara.forum.open311;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thing of the standard: a name in XML, and members in their order. Values are texts, numbers, truth values,
/// elements, or lists of elements and words.
record Element(String name, Map<String, @Nullable Object> members) {

    static Element of(String name) {
        return new Element(name, new LinkedHashMap<>());
    }

    /// A member without a value is there and empty in XML and null in JSON, as the standard has it.
    Element with(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }
}
