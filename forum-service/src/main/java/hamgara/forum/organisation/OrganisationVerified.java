package hamgara.forum.organisation;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A hall's secretary has looked at the profile of an organisation.
record OrganisationVerified(UUID organisation, String county, OrganisationKind kind) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.organisation-verified.v1";
    }

    @Override
    public UUID subject() {
        return organisation;
    }
}
