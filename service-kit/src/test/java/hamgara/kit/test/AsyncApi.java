package hamgara.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// Writes the AsyncAPI 3 document of all services from the schemas of their events.
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Service(String name, String words) {}

    private static final List<Service> SERVICES = List.of(
            new Service("card", "People, programmes, cards, their use, the ledger and settlement."),
            new Service("forum", "Halls, proposals, cases of agencies and resolutions."),
            new Service("venue", "Venues, their closures, bookings and capacities."));

    private static final String HEAD = """
            # Written from the schemas beside it by service-kit's AsyncApiTest; commit what it writes.
            asyncapi: 3.0.0
            info:
              title: Hamgara events
              version: 0.1.0
              description: >-
                What happens in the welfare card, the venues and the halls, as CloudEvents 1.0 in Kafka's binary mode. Events of
                one subject come in order and their versions have no gaps; an event may come again, with the same ce_id. Readers
                ignore fields and types they do not know. No event has a name, a number or free text of a person. What a
                service of Hamgara cannot take in goes to <topic>.dead, as it was and with the headers dead_reason,
                dead_consumer and dead_position. The same events are offered as server-sent events on GET /v1/events.
              license:
                name: Apache-2.0
                url: https://www.apache.org/licenses/LICENSE-2.0
            defaultContentType: application/json
            servers:
              local:
                host: localhost:59092
                protocol: kafka
                description: The broker that ./hamgara starts on one machine.
            """;

    private static final String HEADERS = """
              schemas:
                CloudEventHeaders:
                  type: object
                  description: CloudEvents 1.0, Kafka binary mode.
                  required: [ce_specversion, ce_id, ce_type, ce_source, ce_subject, ce_time]
                  properties:
                    ce_specversion:
                      type: string
                      const: '1.0'
                    ce_id:
                      type: string
                      format: uuid
                      description: The same whenever the event comes again.
                    ce_type:
                      type: string
                      examples: [hamgara.card.card-issued.v1]
                    ce_source:
                      type: string
                      examples: [/card-service]
                    ce_subject:
                      type: string
                      format: uuid
                      description: What it happened to; also the key of the record.
                    ce_time:
                      type: string
                      format: date-time
                    traceparent:
                      type: string
                      description: Trace of the request that caused it, W3C Trace Context.
            """;

    private AsyncApi() {}

    static String document() {
        var text = new StringBuilder(HEAD).append("channels:\n");
        for (Service service : SERVICES) {
            text.append("  ").append(service.name()).append(":\n");
            text.append("    address: hamgara.").append(service.name()).append('\n');
            text.append("    description: ").append(service.words()).append('\n');
            text.append("    messages:\n");
            for (String type : types(service)) {
                text.append("      ").append(type).append(":\n");
                text.append("        $ref: '#/components/messages/")
                        .append(type)
                        .append("'\n");
            }
        }
        text.append("operations:\n");
        for (Service service : SERVICES) {
            text.append("  ").append(service.name()).append("-service-tells:\n    action: send\n");
            text.append("    summary: What ").append(service.name()).append("-service tells of its own data.\n");
            text.append("    channel:\n      $ref: '#/channels/")
                    .append(service.name())
                    .append("'\n");
        }
        text.append("components:\n").append(HEADERS).append("  messages:\n");
        SERVICES.forEach(service -> types(service).forEach(type -> message(text, type)));
        return text.toString();
    }

    private static void message(StringBuilder text, String type) {
        text.append("    ").append(type).append(":\n");
        text.append("      name: ").append(type).append('\n');
        text.append("      summary: ")
                .append(quoted(schema(type).path("description").asText()))
                .append('\n');
        text.append("      headers:\n        $ref: '#/components/schemas/CloudEventHeaders'\n");
        text.append("      payload:\n        $ref: './").append(type).append(".json'\n");
        text.append(
                "      bindings:\n        kafka:\n          key:\n            type: string\n            format: uuid\n");
    }

    private static Set<String> types(Service service) {
        return EventTypes.described("hamgara." + service.name() + ".");
    }

    private static JsonNode schema(String type) {
        try {
            return JSON.readTree(Files.readString(EventTypes.SCHEMAS.resolve(type + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }
}
