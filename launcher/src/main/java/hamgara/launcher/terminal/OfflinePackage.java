package hamgara.launcher.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// A package whose signature was checked.
record OfflinePackage(JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REVOKED_DIGITS = 16;

    /// Empty unless one of the keys has signed it for this terminal.
    static Optional<OfflinePackage> read(String jws, String terminal, List<byte[]> keys) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            if (keys.stream().noneMatch(key -> Ed25519.verifies(key, signed, signature))) {
                return Optional.empty();
            }
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode content = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return header.path("typ").asText().equals("hamgara-offline-package+json")
                            && content.path("terminal").asText().equals(terminal)
                    ? Optional.of(new OfflinePackage(content))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    long version() {
        return content.path("version").asLong();
    }

    Instant issuedAt() {
        return Instant.parse(content.path("issuedAt").asText());
    }

    String category() {
        return content.path("category").asText();
    }

    List<byte[]> keys() {
        var keys = new ArrayList<byte[]>();
        content.path("keys")
                .forEach(key ->
                        keys.add(Base64.getUrlDecoder().decode(key.path("x").asText())));
        return keys;
    }

    boolean isOver(Instant at) {
        return at.isAfter(issuedAt().plus(seconds("end")))
                || at.isBefore(issuedAt().minus(seconds("skew")));
    }

    /// Whether rials may still be taken by it.
    boolean isFresh(Instant at) {
        return !at.isAfter(issuedAt().plus(seconds("fresh")));
    }

    /// Whether the venue is closed.
    boolean isClosed(Instant at) {
        return any(
                "closed",
                closed -> !at.isBefore(Instant.parse(closed.path("from").asText()))
                        && at.isBefore(Instant.parse(closed.path("until").asText())));
    }

    long limit(String name) {
        return content.path("limits").path(name).asLong();
    }

    /// How far back the uses of a card count.
    Duration window() {
        return seconds("end");
    }

    boolean revokes(String digest) {
        return any("revoked", start -> start.asText().equals(digest.substring(0, REVOKED_DIGITS)));
    }

    /// Code of the programme of a card, where it grants entries here.
    Optional<String> programme(ShownCard card) {
        return StreamSupport.stream(content.path("programmes").spliterator(), false)
                .filter(programme -> programme.path("entries").asLong() > 0)
                .map(programme -> programme.path("code").asText())
                .filter(card::isOf)
                .findFirst();
    }

    /// The version in force of a programme that is named here.
    int versionOf(String programme) {
        return found("programmes", each -> each.path("code").asText().equals(programme))
                .path("version")
                .asInt();
    }

    /// What the holder of a card set aside; missing when there is nothing.
    JsonNode purse(String digest, String unit, Instant at) {
        return found(
                "purses",
                purse -> purse.path("credential").asText().equals(digest)
                        && purse.path("unit").asText().equals(unit)
                        && !at.isAfter(Instant.parse(purse.path("endsAt").asText())));
    }

    /// What a version of a programme asks; missing when it asks nothing.
    JsonNode rules(String programme, int version) {
        return found(
                "rules",
                rule -> rule.path("programme").asText().equals(programme)
                        && rule.path("version").asInt() == version);
    }

    private Duration seconds(String name) {
        return Duration.ofSeconds(limit(name));
    }

    private JsonNode found(String list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(content.path(list).spliterator(), false)
                .filter(wanted)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private boolean any(String list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(content.path(list).spliterator(), false).anyMatch(wanted);
    }
}
