package hamgara.card.enrolment;

import hamgara.card.person.PersonFacts;
import java.util.Optional;
import java.util.UUID;

/// What cards and the ledger have to know of an enrolment.
public record EnrolmentFacts(
        UUID id, PersonFacts person, UUID programme, int programmeVersion, String county, boolean isActive) {

    /// Why an enrolment does not count.
    public static Optional<String> obstacle(boolean active) {
        return active ? Optional.empty() : Optional.of("ENROLMENT_NOT_ACTIVE");
    }
}
