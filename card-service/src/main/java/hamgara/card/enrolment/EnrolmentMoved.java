package hamgara.card.enrolment;

import java.util.UUID;

/// Told inside the service, in the transaction of the change: an enrolment began or ceased to count.
public record EnrolmentMoved(UUID enrolment, boolean active) {}
