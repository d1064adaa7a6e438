package hamgara.kit.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The spellings that Java and the database must fold alike.
record TextVectors(
        String source, List<Case> cases, List<List<String>> sameSearchOrCompactKey, List<String> inPersianOrder) {

    record Case(String text, String why, String stored, String searchKey, String compactKey) {}

    static TextVectors read() {
        try (InputStream in = TextVectors.class.getResourceAsStream("vectors.json")) {
            return new ObjectMapper().readValue(in, TextVectors.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
