package hamgara.forum.agencycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency owes an answer.
record CaseOpened(
        UUID caseId,
        UUID proposal,
        UUID hall,
        String county,
        String subjectCode,
        String agency,
        Instant acknowledgeDueAt,
        Instant dueAt,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.case-opened.v1";
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
