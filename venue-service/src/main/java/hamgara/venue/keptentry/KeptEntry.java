package hamgara.venue.keptentry;

import java.util.UUID;

/// An entry that card-service keeps: the id of the authorization, and of the check that it rests on.
public record KeptEntry(UUID id, UUID checkId) {}
