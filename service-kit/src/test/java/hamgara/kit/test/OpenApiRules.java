package hamgara.kit.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Properties;
import java.util.Set;

/// What the OpenAPI document of every service has to give its readers.
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private OpenApiRules() {}

    /// The faults of the running service's document; empty is right.
    public static List<String> faults() {
        try {
            String document = given().queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            return faults(new ObjectMapper().readTree(document), words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        operation
                .path("responses")
                .forEach(answer -> answer.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .properties()
                        .forEach(example -> {
                            String slug =
                                    example.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
                            if (words.getProperty(slug + ".title") == null) {
                                faults.add(name + ": names " + example.getKey() + ", which no refusal is called");
                            }
                        }));
        JsonNode json = operation.path("requestBody").path("content").path("application/json");
        if (!json.isMissingNode()) {
            checkExample(name, json, document, faults);
        }
    }

    private static void checkExample(String name, JsonNode json, JsonNode document, List<String> faults) {
        String ref = json.path("schema").path("$ref").asText();
        JsonNode schema = document.path("components").path("schemas").path(ref.substring(ref.lastIndexOf('/') + 1));
        JsonNode example = json.path("example");
        if (example.isMissingNode() && json.path("examples").isMissingNode()) {
            faults.add(name + ": its body has no example");
            return;
        }
        if (example.isMissingNode()) {
            return;
        }
        schema.path("required").forEach(field -> {
            if (example.path(field.asText()).isMissingNode()) {
                faults.add(name + ": the example of its body lacks " + field.asText());
            }
        });
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
