package hamgara.card.rotating;

import java.util.Optional;
import java.util.UUID;

/// A genuine token; the obstacle tells why it cannot be taken (any more).
public record ShownToken(UUID card, Optional<String> obstacle) {}
