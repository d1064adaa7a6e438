package hamgara.forum.hall;

import java.util.UUID;

/// What the other features need to know of a hall: its county and the policy valid now.
public record HallFacts(UUID id, String county, HallPolicy policy) {}
