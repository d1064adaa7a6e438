package hamgara.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/// An event as it stands in a topic.
public record PublishedEvent(
        UUID id, String type, UUID subject, long version, JsonNode data, Map<String, String> headers) {}
