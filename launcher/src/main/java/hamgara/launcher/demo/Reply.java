package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer of the API, with the request it belongs to.
record Reply(
        String method,
        String path,
        String who,
        int status,
        JsonNode body,
        @Nullable String etag) {

    boolean is(int expected) {
        return status == expected;
    }

    boolean isCode(String code) {
        return body.path("code").asText().equals(code);
    }

    /// A value of the answer by its JSON pointer.
    String text(String pointer) {
        JsonNode value = body.at(pointer);
        if (value.isMissingNode()) {
            throw new StepFailed("%s has no %s: %s".formatted(this, pointer, body));
        }
        return value.asText();
    }

    UUID id() {
        return UUID.fromString(text("/id"));
    }

    /// Fails the story unless the answer has this status.
    Reply must(int expected) {
        if (status != expected) {
            throw new StepFailed("%s instead of %d: %s".formatted(this, expected, body));
        }
        return this;
    }

    @Override
    public String toString() {
        return "%s %s (%s) → %d".formatted(method, path, who, status);
    }
}
