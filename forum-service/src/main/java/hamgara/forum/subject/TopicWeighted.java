package hamgara.forum.subject;

import hamgara.kit.outbox.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A topic has another place in lists and agendas.
record TopicWeighted(String code, int weight, @Nullable Integer was, Instant validFrom) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.topic-weighted.v1";
    }

    /// Topics have codes; the id is made of it.
    @Override
    public UUID subject() {
        return UUID.nameUUIDFromBytes(("topic " + code).getBytes(StandardCharsets.UTF_8));
    }
}
