package hamgara.forum.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places became free and went down the line; to whom is told to them alone. The giving stays in this service.
record SessionPlaceGiven(
        UUID session,
        UUID hall,
        String county,
        @JsonIgnore UUID giving,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event, OfGiving {

    @Override
    public String type() {
        return "hamgara.forum.session-place-given.v1";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
