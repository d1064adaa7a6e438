package hamgara.forum.method;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A method was gone through to its output document.
record RunClosed(
        UUID run,
        UUID caseId,
        String county,
        String method,
        int edition,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.method-run-closed.v1";
    }

    @Override
    public UUID subject() {
        return run;
    }
}
