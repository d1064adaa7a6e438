package hamgara.card.card;

import hamgara.card.enrolment.EnrolmentFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What the venue side has to know of a card.
public record CardFacts(UUID id, EnrolmentFacts enrolment, Standing standing, Instant expiresAt) {

    /// Whether the card may be used at all.
    public enum Standing {
        USABLE,
        NOT_ACTIVATED,
        SUSPENDED,
        REPLACED
    }

    /// Why the card may not be used at an instant.
    public Optional<String> obstacle(Instant at) {
        return switch (standing) {
            case SUSPENDED -> Optional.of("CARD_SUSPENDED");
            case REPLACED -> Optional.of("CARD_REPLACED");
            case NOT_ACTIVATED -> Optional.of("CARD_NOT_ACTIVATED");
            case USABLE -> at.isBefore(expiresAt) ? Optional.empty() : Optional.of("CARD_EXPIRED");
        };
    }
}
