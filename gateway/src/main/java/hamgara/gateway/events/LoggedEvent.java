package hamgara.gateway.events;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// One event of the log: where it stands in Kafka, what decides who may see it, and its ready-made `data:` lines.
record LoggedEvent(
        int topic,
        int partition,
        long offset,
        String type,
        @Nullable String county,
        @Nullable String venue,
        boolean isPrivate,
        @Nullable Addressee addressee,
        Buffer lines) {

    /// The agency an event is about or asks something of, the office of it, and the county of that office's seat.
    record Addressee(
            @Nullable String agency,
            @Nullable String to,
            @Nullable String office,
            @Nullable String officeCounty) {}
}
