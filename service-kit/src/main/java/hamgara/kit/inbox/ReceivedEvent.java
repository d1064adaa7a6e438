package hamgara.kit.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A fact of another service as it arrived.
public record ReceivedEvent(UUID id, String type, String source, UUID subject, Instant time, JsonNode data) {

    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// The body as a record of the reader's own, which names only the fields it needs.
    public <T> T as(Class<T> fields) {
        try {
            return TOLERANT.treeToValue(data, fields);
        } catch (IOException e) {
            throw new UnreadableEvent("body does not fit " + fields.getSimpleName(), e);
        }
    }

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    UUID.fromString(header(record, "ce_subject")),
                    Instant.parse(header(record, "ce_time")),
                    TOLERANT.readTree(record.value() == null ? new byte[0] : record.value()));
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new UnreadableEvent("not a CloudEvent in binary mode", e);
        }
    }

    /// The type alone, for skipping what nobody here listens to.
    static @Nullable String typeOf(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /// No repeat will make it readable.
    static final class UnreadableEvent extends RuntimeException {
        UnreadableEvent(String reason, Exception cause) {
            super(reason, cause);
        }
    }
}
