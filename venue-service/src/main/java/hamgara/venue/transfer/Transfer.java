package hamgara.venue.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A booking offered to whoever knows the id of the offer. Read-only here: [TransferRepository] changes it.
@Entity
@Immutable
@Table(name = "booking_transfer")
class Transfer {

    @Id
    UUID id;

    UUID bookingId;

    String caller;

    @Enumerated(EnumType.STRING)
    @Formula("case when state = 'OFFERED' and expires_at <= clock_timestamp() then 'EXPIRED' else state end")
    TransferState stands;

    Instant expiresAt;

    @Nullable
    String acceptedBy;

    @Nullable
    UUID cardId;

    long version;

    Transfer() {}
}
