package hamgara.card.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What settlement asks of a partner: where it is paid to, and whether it may be paid now.
public record PartnerFacts(UUID id, String county, List<String> venues, boolean payable, Optional<UUID> bankAccount) {}
