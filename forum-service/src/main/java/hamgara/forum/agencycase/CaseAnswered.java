package hamgara.forum.agencycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency has answered; inside this service and where it is final, the sign that the proposal is answered.
public record CaseAnswered(
        UUID caseId,
        UUID proposal,
        String county,
        String agency,
        String decision,
        boolean inTime,
        int answerNo,
        boolean isFinal,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.case-answered.v1";
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
