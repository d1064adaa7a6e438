package hamgara.forum.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.content.Kind;
import hamgara.forum.moderation.Lane;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody reported a text; who is not told.
record ContentReported(
        UUID content,
        Kind kind,
        UUID hall,
        String county,
        Lane lane,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.content-reported.v1";
    }

    @Override
    public UUID subject() {
        return content;
    }
}
