package hamgara.forum.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.moderation.Lane;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody has decided about a reported text in time.
record ReviewOverdue(
        UUID item,
        UUID content,
        UUID hall,
        String county,
        Lane lane,
        Instant dueAt,
        String toRole,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.review-overdue.v1";
    }

    @Override
    public UUID subject() {
        return item;
    }
}
