package hamgara.card.guardian;

import java.util.UUID;

/// A consent for a minor was withdrawn in this transaction.
public record ConsentWithdrawn(UUID minor) {}
