package hamgara.venue.card;

import java.util.List;
import java.util.UUID;

/// Whether a card may be used for a slot: the reasons are codes, the attributes behind them stay with card-service.
public record Eligibility(boolean eligible, List<String> reasons, UUID checkId) {}
