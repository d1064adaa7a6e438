package hamgara.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// Makes one OpenAPI document of several: one list of paths, one set of components, one way to sign in.
final class OpenApiMerge {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private OpenApiMerge() {}

    /// Merges the services' documents into the gateway's own, which brings `info`, security schemes and its operations.
    ///
    /// `isRouted` tells whether callers can reach a path of an owner; paths they cannot reach are left out.
    static ObjectNode merge(ObjectNode own, List<Served> services, BiPredicate<String, String> isRouted) {
        ObjectNode merged = own.deepCopy();
        var documents = new ArrayList<Served>();
        for (Served service : services) {
            ObjectNode document = service.document().deepCopy();
            document.path("components")
                    .properties()
                    .removeIf(kind -> kind.getKey().equals("securitySchemes"));
            document.path("paths").properties().removeIf(path -> !isRouted.test(service.owner(), path.getKey()));
            document.path("paths").forEach(OpenApiMerge::signIn);
            documents.add(new Served(service.owner(), document));
        }
        ComponentNames.settle(documents);
        var paths = new TreeMap<String, JsonNode>();
        merged.path("paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        for (Served service : documents) {
            service.document()
                    .path("paths")
                    .properties()
                    .forEach(path -> paths.putIfAbsent(path.getKey(), path.getValue()));
            service.document()
                    .path("components")
                    .properties()
                    .forEach(kind -> merged.withObjectProperty("components")
                            .withObjectProperty(kind.getKey())
                            .setAll((ObjectNode) kind.getValue()));
        }
        merged.putObject("paths").setAll(paths);
        nameOperations(paths);
        merged.set("tags", tags(merged, documents));
        Set<String> used = ComponentNames.reachable(merged);
        merged.path("components")
                .path("securitySchemes")
                .fieldNames()
                .forEachRemaining(name -> used.add("#/components/securitySchemes/" + name));
        merged.set("components", ComponentNames.only(merged.withObjectProperty("components"), used));
        return merged;
    }

    /// Names of security schemes differ from service to service; the platform has the gateway's.
    private static void signIn(JsonNode path) {
        path.properties().forEach(entry -> {
            if (VERBS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                JsonNode required = operation.path("security");
                var roles = new TreeSet<String>();
                required.forEach(way -> way.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
                boolean needsToken = required.valueStream().anyMatch(way -> !way.isEmpty());
                ArrayNode ways = operation.putArray("security");
                if (needsToken) {
                    ways.addObject().putArray("openId");
                    ways.addObject().putArray("bearer");
                    if (!roles.isEmpty()) {
                        roles.forEach(operation.putArray("x-roles")::add);
                    }
                }
            }
        });
    }

    /// Gives every operation an id of its own where it has none or shares one.
    private static void nameOperations(Map<String, JsonNode> paths) {
        var taken = new HashSet<String>();
        var shared = new HashSet<String>();
        forEachOperation(paths, (_, _, operation) -> {
            String id = operation.path("operationId").asText("");
            if (!taken.add(id)) {
                shared.add(id);
            }
        });
        forEachOperation(paths, (path, verb, operation) -> {
            String id = operation.path("operationId").asText("");
            if (id.isEmpty() || shared.contains(id)) {
                operation.put("operationId", idOf(path, verb));
            }
        });
    }

    /// `GET /v1/cards/{id}/entries` is `getCardsByIdEntries`.
    static String idOf(String path, String verb) {
        var id = new StringBuilder(verb);
        Arrays.stream(path.replaceFirst("^/v1/", "").split("[/-]", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    boolean parameter = word.startsWith("{");
                    String plain = word.replaceAll("[^A-Za-z0-9]", "");
                    id.append(parameter ? "By" : "")
                            .append(plain.substring(0, 1).toUpperCase(Locale.ROOT))
                            .append(plain.substring(1));
                });
        return id.toString();
    }

    private static ArrayNode tags(ObjectNode merged, List<Served> documents) {
        var tags = new TreeMap<String, ObjectNode>();
        var declared = new ArrayList<JsonNode>();
        merged.path("tags").forEach(declared::add);
        documents.forEach(service -> service.document().path("tags").forEach(declared::add));
        for (JsonNode tag : declared) {
            ObjectNode known = tags.computeIfAbsent(
                    tag.path("name").asText(), name -> merged.objectNode().put("name", name));
            if (tag.hasNonNull("description") && !known.has("description")) {
                known.set("description", tag.get("description"));
            }
        }
        var paths = new TreeMap<String, JsonNode>();
        merged.path("paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        forEachOperation(
                paths,
                (_, _, operation) -> operation
                        .path("tags")
                        .forEach(tag -> tags.computeIfAbsent(
                                tag.asText(), name -> merged.objectNode().put("name", name))));
        tags.values().forEach(tag -> {
            if (!tag.has("description")) {
                tag.put(
                        "description",
                        "Operations on " + tag.path("name").asText().toLowerCase(Locale.ROOT) + ".");
            }
        });
        return merged.arrayNode().addAll(tags.values());
    }

    private static void forEachOperation(Map<String, JsonNode> paths, OperationVisitor visitor) {
        paths.forEach((path, item) -> item.properties().forEach(entry -> {
            if (VERBS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                visitor.visit(path, entry.getKey(), operation);
            }
        }));
    }

    private interface OperationVisitor {
        void visit(String path, String verb, ObjectNode operation);
    }
}
