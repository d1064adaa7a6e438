package hamgara.forum.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.session.SessionState;
import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes on in a session, the whole of it each time: whoever missed some needs only the last. No
/// person is in it. Once its hall is private that is told a last time, and what was shown before is
/// shown to nobody any more.
record SessionShown(
        UUID session,
        UUID hall,
        String county,
        long seq,
        SessionState state,
        @Nullable UUID item,
        @Nullable UUID speaking,
        int waiting,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<UUID> polls,
        @Nullable Integer present,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    /// Nothing of it is for everybody any more.
    static SessionShown hidden(UUID session, UUID hall, String county, long seq, SessionState state) {
        return new SessionShown(session, hall, county, seq, state, null, null, 0, List.of(), null, true);
    }

    @Override
    public String type() {
        return "hamgara.forum.session-shown.v1";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
