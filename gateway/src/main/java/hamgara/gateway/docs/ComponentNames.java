package hamgara.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Finds the components that two documents name alike but define differently, and gives each its owner's name in front.
final class ComponentNames {

    private static final String ROOT = "#/components/";

    private ComponentNames() {}

    /// Renames in place; afterwards equal names mean equal content.
    static void settle(List<Served> documents) {
        Set<String> contested = contested(documents);
        for (Served served : documents) {
            Set<String> taken = pointers(served.document());
            Map<String, String> renamed = new HashMap<>();
            for (String pointer : contested) {
                if (taken.contains(pointer)) {
                    renamed.put(pointer, free(pointer, served.prefix(), taken, contested));
                }
            }
            rename(served.document(), renamed);
        }
    }

    /// Names with different content, and names whose content speaks of such a name.
    private static Set<String> contested(List<Served> documents) {
        var contested = new HashSet<String>();
        int before;
        do {
            before = contested.size();
            var seen = new HashMap<String, JsonNode>();
            for (Served served : documents) {
                for (String pointer : pointers(served.document())) {
                    JsonNode content = served.document().at(pointer.substring(1));
                    JsonNode other = seen.putIfAbsent(pointer, content);
                    if (other != null && (!other.equals(content) || speaksOf(content, contested))) {
                        contested.add(pointer);
                    }
                }
            }
        } while (contested.size() > before);
        return contested;
    }

    private static boolean speaksOf(JsonNode content, Set<String> pointers) {
        if (content.isTextual()) {
            return pointers.contains(content.textValue());
        }
        for (JsonNode child : content) {
            if (speaksOf(child, pointers)) {
                return true;
            }
        }
        return false;
    }

    private static String free(String pointer, String prefix, Set<String> taken, Set<String> contested) {
        int name = pointer.lastIndexOf('/') + 1;
        String candidate = pointer.substring(0, name) + prefix + pointer.substring(name);
        while (taken.contains(candidate) || contested.contains(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private static void rename(ObjectNode document, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        renamed.forEach((from, to) -> {
            int name = from.lastIndexOf('/') + 1;
            ObjectNode section = (ObjectNode) document.at(from.substring(1, name - 1));
            section.set(to.substring(name), section.remove(from.substring(name)));
        });
        replaceTexts(document, text -> renamed.getOrDefault(text, text));
    }

    /// References are texts, under `$ref` as well as in the mapping of a discriminator.
    private static void replaceTexts(JsonNode node, UnaryOperator<String> replace) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    if (field.getValue() instanceof TextNode text) {
                        field.setValue(TextNode.valueOf(replace.apply(text.textValue())));
                    } else {
                        replaceTexts(field.getValue(), replace);
                    }
                });
            case ArrayNode array -> array.forEach(child -> replaceTexts(child, replace));
            default -> {}
        }
    }

    /// Every component of a document as `#/components/schemas/Card`.
    static Set<String> pointers(ObjectNode document) {
        var pointers = new HashSet<String>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> pointers.add(ROOT + kind.getKey() + "/" + name)));
        return pointers;
    }

    /// The components that some path speaks of, directly or through others.
    static Set<String> reachable(ObjectNode document) {
        var reached = new HashSet<String>();
        collect(document.path("paths"), document, reached);
        return reached;
    }

    private static void collect(JsonNode node, ObjectNode document, Set<String> reached) {
        if (node.isTextual() && node.textValue().startsWith(ROOT)) {
            if (reached.add(node.textValue())) {
                collect(document.at(node.textValue().substring(1)), document, reached);
            }
            return;
        }
        node.forEach(child -> collect(child, document, reached));
    }

    /// A copy of the components with only those kept, sorted by name.
    static ObjectNode only(ObjectNode components, Set<String> kept) {
        ObjectNode copy = components.objectNode();
        components.properties().forEach(kind -> {
            var sorted = new TreeMap<String, JsonNode>();
            kind.getValue().properties().forEach(entry -> {
                if (kept.contains(ROOT + kind.getKey() + "/" + entry.getKey())) {
                    sorted.put(entry.getKey(), entry.getValue());
                }
            });
            if (!sorted.isEmpty()) {
                copy.putObject(kind.getKey()).setAll(sorted);
            }
        });
        return copy;
    }
}
