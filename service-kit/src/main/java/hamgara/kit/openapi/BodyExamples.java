package hamgara.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Gives every JSON body of a request and of its answer an example, put together from the examples of its fields.
///
/// The words stand once, beside the field they explain. Fields that may be left out and have no example are left out;
/// an answer has all the others, a request none that is only read. A body with examples of its own keeps to those.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class BodyExamples implements OASFilter {

    private static final String REF = "#/components/schemas/";
    private static final int DEEPEST = 16;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        fill(document, operation.getRequestBody().getContent(), false);
                    }
                    operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                        if (status.startsWith("2")) {
                            fill(document, answer.getContent(), true);
                        }
                    });
                });
    }

    private static void fill(OpenAPI document, @Nullable Content content, boolean answer) {
        MediaType media = content == null ? null : content.getMediaType("application/json");
        if (media != null && media.getSchema() != null && !hasExample(media)) {
            media.setExample(example(document, media.getSchema(), answer, 0));
        }
    }

    private static boolean hasExample(MediaType media) {
        return media.getExample() != null
                || (media.getExamples() != null && !media.getExamples().isEmpty());
    }

    @SuppressWarnings("ReferenceEquality") // the schema itself comes back where it refers to no other
    private static @Nullable Object example(OpenAPI document, Schema schema, boolean answer, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (depth > DEEPEST) {
            return null;
        }
        Schema target = target(document, schema);
        if (target != schema) {
            Object known = plain(target); // a type of time or an id has an example of no use here
            return known == null || target.getFormat() == null ? example(document, target, answer, depth + 1) : known;
        }
        return switch (kind(schema)) {
            case OBJECT -> members(document, schema, answer, depth);
            case ARRAY ->
                schema.getItems() == null ? List.of() : one(example(document, schema.getItems(), answer, depth + 1));
            default -> plain(schema);
        };
    }

    private static Object members(OpenAPI document, Schema schema, boolean answer, int depth) {
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
                if (!answer && Boolean.TRUE.equals(property.getValue().getReadOnly())) {
                    continue;
                }
                boolean required =
                        schema.getRequired() != null && schema.getRequired().contains(property.getKey());
                Object value = required || isTold(property.getValue()) || (answer && !mayBeAbsent(property.getValue()))
                        ? example(document, property.getValue(), answer, depth + 1)
                        : null;
                if (value != null) {
                    example.put(property.getKey(), value);
                }
            }
        }
        return example;
    }

    private static boolean isTold(Schema schema) {
        return schema.getExamples() != null && !schema.getExamples().isEmpty();
    }

    private static boolean mayBeAbsent(Schema schema) {
        return isNull(schema)
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(BodyExamples::isNull))
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(BodyExamples::isNull));
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    /// Follows a reference, also one that stands in an anyOf or allOf beside null.
    private static Schema target(OpenAPI document, Schema schema) {
        String ref = schema.getRef();
        if (ref == null) {
            for (List<Schema> choices : Arrays.asList(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())) {
                if (choices != null && !choices.isEmpty()) {
                    return choices.getFirst();
                }
            }
            return schema;
        }
        Schema target = document.getComponents().getSchemas().get(ref.substring(REF.length()));
        return target == null ? schema : target;
    }

    private static Schema.SchemaType kind(Schema schema) {
        return schema.getType() == null || schema.getType().isEmpty()
                ? Schema.SchemaType.STRING
                : schema.getType().getFirst();
    }

    private static List<Object> one(@Nullable Object element) {
        return element == null ? List.of() : List.of(element);
    }

    private static @Nullable Object plain(Schema schema) {
        return switch (kind(schema)) {
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            default ->
                switch (schema.getFormat() == null ? "" : schema.getFormat()) {
                    case "uuid" -> "0198c0de-0000-7000-8000-00000000000b";
                    case "date" -> "2026-11-23";
                    case "date-time" -> "2026-11-23T10:00:00Z";
                    default -> null;
                };
        };
    }
}
