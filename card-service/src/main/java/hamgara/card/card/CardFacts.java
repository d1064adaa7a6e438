package hamgara.card.card;

import hamgara.card.enrolment.EnrolmentFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What the venue side has to know of a card.
public record CardFacts(UUID id, EnrolmentFacts enrolment, Standing standing, Instant issuedAt, Instant expiresAt) {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    /// Whether the card may be used at all.
    public enum Standing {
        USABLE,
        NOT_ACTIVATED,
        SUSPENDED,
        REPLACED,
        CANCELLED,
        EXPIRED;

        /// Of a card in a state, as its row has it.
        public static Standing of(String state) {
            return switch (state) {
                case "ACTIVE" -> USABLE;
                case "SUSPENDED", "REPLACED", "CANCELLED", "EXPIRED" -> valueOf(state);
                default -> NOT_ACTIVATED;
            };
        }
    }

    /// Why the card may not be used at an instant.
    public Optional<String> obstacle(Instant at) {
        return obstacle(standing, issuedAt, expiresAt, at);
    }

    /// The same for who has read just these columns.
    public static Optional<String> obstacle(Standing standing, Instant issuedAt, Instant expiresAt, Instant at) {
        return switch (standing) {
            case SUSPENDED -> Optional.of("CARD_SUSPENDED");
            case REPLACED -> Optional.of("CARD_REPLACED");
            case CANCELLED -> Optional.of("CARD_CANCELLED");
            case EXPIRED -> Optional.of("CARD_EXPIRED");
            case NOT_ACTIVATED -> Optional.of("CARD_NOT_ACTIVATED");
            case USABLE -> obstacleOfTime(issuedAt, expiresAt, at);
        };
    }

    /// The part of the rule that a later suspension does not change.
    public Optional<String> obstacleOfTime(Instant at) {
        return obstacleOfTime(issuedAt, expiresAt, at);
    }

    /// A device's clock may be a little slow; a card is not good for a time before there was one.
    private static Optional<String> obstacleOfTime(Instant issuedAt, Instant expiresAt, Instant at) {
        if (at.isBefore(issuedAt.minus(CLOCK_SKEW))) {
            return Optional.of("CARD_NOT_ACTIVATED");
        }
        return at.isBefore(expiresAt) ? Optional.empty() : Optional.of("CARD_EXPIRED");
    }
}
