package hamgara.forum.agencycase;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// An agency has answered; inside this service, the sign that the proposal is answered.
public record CaseAnswered(UUID caseId, UUID proposal, String county, String agency, String decision, boolean inTime)
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
