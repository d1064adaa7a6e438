package hamgara.card.grant;

import java.util.UUID;

/// Somebody who is to get an allotment.
public record Grantee(UUID enrolment, UUID person, Allotment allotment) {}
