package hamgara.forum.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.forum.session.SessionState;
import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes on in a session, the whole of it each time: whoever missed some needs only the last. No person is in it.
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
        @Nullable Integer present)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.session-shown.v1";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
