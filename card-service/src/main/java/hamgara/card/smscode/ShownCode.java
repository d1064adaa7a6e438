package hamgara.card.smscode;

import java.util.Optional;
import java.util.UUID;

/// A code that was made for the venue where it was entered; the obstacle tells why it cannot be taken (any more).
public record ShownCode(UUID card, Optional<String> obstacle) {}
