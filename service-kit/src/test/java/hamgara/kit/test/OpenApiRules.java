package hamgara.kit.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// What the OpenAPI document of every service has to give its readers.
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private static final List<String> SCALARS = List.of("string", "integer", "number", "boolean");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final Map<String, Map<String, String>> MEETS = Map.of(
            "Idempotency-Key", Map.of("409", "REQUEST_IN_PROGRESS", "422", "IDEMPOTENCY_KEY_REUSED"),
            "If-Match", Map.of("412", "STALE_VERSION", "428", "IF_MATCH_MISSING"));

    private OpenApiRules() {}

    /// The faults of the running service's document; empty is right.
    public static List<String> faults() {
        try {
            return faults(document(), words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Texts, numbers and truth values in the schemas of the running service's document that have no example, or one
    /// that does not fit; a list of words shows its own.
    public static List<String> examplesWanting() {
        try {
            return examplesWanting(document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> examplesWanting(JsonNode document) {
        var wanting = new ArrayList<String>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> lookInto(schema.getKey(), schema.getValue(), document, wanting));
        return wanting;
    }

    private static void lookInto(String name, JsonNode schema, JsonNode document, List<String> wanting) {
        schema.path("properties").properties().forEach(property -> {
            String member = name + "." + property.getKey();
            JsonNode value = property.getValue();
            JsonNode named = document.at(value.path("$ref").asText().replaceFirst("^#", ""));
            boolean isWord = value.has("enum") || named.has("enum") || value.has("const");
            JsonNode types = value.has("type") ? value.path("type") : named.path("type");
            if (SCALARS.stream().anyMatch(type -> isOf(types, type)) && !isWord) {
                if (value.path("examples").isEmpty()) {
                    wanting.add(member + ": no example");
                }
                value.path("examples")
                        .forEach(example -> complaints(value, example, document)
                                .forEach(
                                        complaint -> wanting.add(member + ": its example does not fit: " + complaint)));
            }
            lookInto(member, value, document, wanting);
            lookInto(member, value.path("items"), document, wanting);
        });
    }

    private static boolean isOf(JsonNode types, String type) {
        return types.asText().equals(type)
                || types.valueStream().anyMatch(each -> each.asText().equals(type));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    static List<String> faults(JsonNode document, Properties words) {
        var faults = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> check(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue(),
                                document,
                                words,
                                faults)));
        return faults;
    }

    private static void check(
            String name, JsonNode operation, JsonNode document, Properties words, List<String> faults) {
        for (String member : List.of("summary", "description", "tags")) {
            if (operation.path(member).isEmpty()
                    && operation.path(member).asText().isBlank()) {
                faults.add(name + ": no " + member);
            }
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank()) {
                faults.add(name + ": no description of the parameter "
                        + parameter.path("name").asText());
            }
        });
        checkAnswers(name, operation, faults);
        operation
                .path("responses")
                .forEach(answer -> answer.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .properties()
                        .forEach(example -> {
                            complaints(
                                            answer.path("content")
                                                    .path("application/problem+json")
                                                    .path("schema"),
                                            example.getValue().path("value"),
                                            document)
                                    .forEach(complaint -> faults.add(name + ": " + example.getKey() + " " + complaint));
                            String slug =
                                    example.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
                            if (words.getProperty(slug + ".title") == null) {
                                faults.add(name + ": names " + example.getKey() + ", which no refusal is called");
                            }
                        }));
        JsonNode json = operation.path("requestBody").path("content").path("application/json");
        if (!json.isMissingNode()) {
            checkExample(name, "body", json, document, faults);
        }
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content").path("application/json"))
                .filter(answer -> !answer.isMissingNode())
                .forEach(answer -> checkExample(name, "answer", answer, document, faults));
    }

    /// Errors of other standards have media types of their own.
    private static boolean hasExample(JsonNode answer) {
        return answer.path("content").properties().stream()
                .anyMatch(content -> !content.getValue().path("examples").isEmpty());
    }

    /// What everything that an operation takes may meet, and an example of a problem.
    private static void checkAnswers(String name, JsonNode operation, List<String> faults) {
        JsonNode answers = operation.path("responses");
        if (operation.path("requestBody").path("content").has("application/json")
                && problems(answers, "400").isEmpty()) {
            faults.add(name + ": takes a body, but tells no 400");
        }
        operation
                .path("parameters")
                .forEach(parameter -> MEETS.getOrDefault(parameter.path("name").asText(), Map.of())
                        .forEach((status, code) -> {
                            if (!problems(answers, status).has(code)) {
                                faults.add(name + ": takes "
                                        + parameter.path("name").asText() + ", but not " + status + " " + code);
                            }
                        }));
        answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("4"))
                .filter(answer -> !hasExample(answer.getValue()))
                .forEach(answer -> faults.add(name + ": no example of " + answer.getKey()));
        boolean isOpen = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        if (!isOpen && problems(answers, "401").isEmpty()) {
            faults.add(name + ": takes a token, but tells no 401");
        }
        if (problems(answers, "default").isEmpty()) {
            faults.add(name + ": no example of another problem");
        }
    }

    private static JsonNode problems(JsonNode answers, String status) {
        return answers.path(status)
                .path("content")
                .path("application/problem+json")
                .path("examples");
    }

    private static void checkExample(String name, String where, JsonNode json, JsonNode document, List<String> faults) {
        JsonNode example = json.path("example");
        JsonNode named = json.path("examples");
        boolean isTelling = !example.isMissingNode() && !(where.equals("body") && example.isEmpty());
        if (!isTelling && named.isEmpty()) {
            faults.add(name + ": its " + where + " has no example");
            return;
        }
        if (!example.isMissingNode() && !named.isMissingNode()) {
            faults.add(name + ": its " + where + " has both an example and named ones");
        }
        var values = new ArrayList<JsonNode>();
        named.forEach(each -> values.add(each.path("value")));
        if (!example.isMissingNode()) {
            values.add(example);
        }
        values.forEach(value -> complaints(json.path("schema"), value, document)
                .forEach(complaint ->
                        faults.add(name + ": the example of its " + where + " does not fit: " + complaint)));
    }

    /// What a schema of the document says against a value.
    private static Stream<String> complaints(JsonNode schema, JsonNode value, JsonNode document) {
        if (schema.isMissingNode()) {
            return Stream.of("there is no schema");
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream().map(ValidationMessage::getMessage);
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        for (URL file : Collections.list(
                Thread.currentThread().getContextClassLoader().getResources("problems/en.properties"))) {
            try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                words.load(text);
            }
        }
        return words;
    }
}
