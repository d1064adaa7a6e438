package hamgara.venue.checkin;

import hamgara.venue.card.Redemption;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One arrival at a venue; written once, never changed.
@Entity
class CheckIn {

    @Id
    UUID id;

    UUID bookingId;

    @Enumerated(EnumType.STRING)
    CheckInState state;

    @Nullable
    String reason;

    UUID redemptionId;

    Instant occurredAt;

    boolean offline;

    String fingerprint;

    Instant recordedAt;

    CheckIn() {}

    CheckIn(
            UUID nonce,
            UUID bookingId,
            Showing showing,
            Redemption redemption,
            Instant occurredAt,
            Instant recordedAt) {
        this.id = nonce;
        this.bookingId = bookingId;
        this.state = redemption.captured() ? CheckInState.CHECKED_IN : CheckInState.REFUSED;
        this.reason = redemption.reason();
        this.redemptionId = redemption.id();
        this.occurredAt =
                occurredAt.truncatedTo(ChronoUnit.MICROS); // as the database keeps it: a repeat shows the same
        this.offline = showing.occurredAt() != null;
        this.fingerprint = showing.fingerprint();
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
