package hamgara.forum.agencycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer did not settle the case; inside this service, the sign that the proposal waits for its agency again.
public record CaseReopened(
        UUID caseId,
        UUID proposal,
        String county,
        String agency,
        Instant dueAt,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.case-reopened.v1";
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
