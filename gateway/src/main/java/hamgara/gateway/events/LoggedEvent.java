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
        Buffer lines) {}
