package hamgara.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.time.DateOutOfRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The sort keys of the last row of a page: where the next page goes on. Opaque to callers.
public record Cursor(List<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_LENGTH = 1000;

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    static Cursor parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadCursor();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> keys = JSON.readValue(json, new TypeReference<List<String>>() {});
            if (keys == null || keys.isEmpty() || keys.stream().anyMatch(key -> key == null || key.indexOf(0) >= 0)) {
                throw new BadCursor();
            }
            return new Cursor(keys);
        } catch (IllegalArgumentException | JsonProcessingException _) {
            throw new BadCursor();
        }
    }

    String text() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String at(int i) {
        if (i >= keys.size()) {
            throw new BadCursor();
        }
        return keys.get(i);
    }

    public UUID uuid(int i) {
        try {
            return UUID.fromString(at(i));
        } catch (IllegalArgumentException _) {
            throw new BadCursor();
        }
    }

    public Instant instant(int i) {
        try {
            Instant at = Instant.parse(at(i));
            DateOutOfRange.check(at);
            return at;
        } catch (DateTimeParseException | DateOutOfRange _) {
            throw new BadCursor();
        }
    }

    /// As ISO writes it.
    public LocalDate day(int i) {
        try {
            LocalDate day = LocalDate.parse(at(i));
            DateOutOfRange.check(day);
            return day;
        } catch (DateTimeParseException | DateOutOfRange _) {
            throw new BadCursor();
        }
    }

    public long number(int i) {
        try {
            return Long.parseLong(at(i));
        } catch (NumberFormatException _) {
            throw new BadCursor();
        }
    }
}
