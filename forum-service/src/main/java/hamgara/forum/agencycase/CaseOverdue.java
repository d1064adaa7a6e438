package hamgara.forum.agencycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency is late with an acknowledgement or an answer.
record CaseOverdue(
        UUID caseId,
        UUID proposal,
        String county,
        String agency,
        Duty duty,
        Instant dueAt,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    enum Duty {
        ACKNOWLEDGEMENT,
        ANSWER
    }

    @Override
    public String type() {
        return "hamgara.forum.case-overdue.v1";
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
