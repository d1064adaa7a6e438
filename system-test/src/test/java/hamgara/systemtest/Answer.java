package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// What came back for a [Call].
final class Answer {

    private final String call;
    private final HttpResponse<byte[]> response;

    private Answer(String call, HttpResponse<byte[]> response) {
        this.call = call;
        this.response = response;
    }

    static Answer of(String call, HttpResponse<byte[]> response) {
        return new Answer(call, response);
    }

    int status() {
        return response.statusCode();
    }

    byte[] body() {
        return response.body();
    }

    Answer expect(int expected) {
        assertThat(status()).as(toString()).isEqualTo(expected);
        return this;
    }

    /// A problem body that is complete, with this code.
    Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        assertThat(json("/status").asInt()).as(toString()).isEqualTo(expected);
        assertThat(text("/code")).as(toString()).isEqualTo(code);
        return this;
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return Call.JSON.readTree(body());
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    /// The part of the body that a JSON Pointer names.
    JsonNode json(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return json(pointer).asText();
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    String id() {
        return text("/id");
    }

    Answer has(String pointer, Object value) {
        assertThat(text(pointer)).as("%s of %s", pointer, this).isEqualTo(value.toString());
        return this;
    }

    @Override
    public String toString() {
        return call + " → " + status() + " " + text();
    }
}
