package hamgara.venue.batch;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.checkin.DoorWords;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An arrival noted offline that could not be recorded.
@Schema(name = "CheckInConflict", description = "An arrival noted offline that could not be recorded.")
record Conflict(
        @Schema(description = "Id of the conflict.") UUID id,

        @Schema(description = "Id of the arrival, made by the device.")
        UUID nonce,

        @Schema(description = "Id of the batch that brought it first.")
        UUID batchId,

        @Schema(description = "Why.") ConflictCode code,
        @Schema(description = "Why, in words.") DoorWords message,

        @Schema(description = "Id of the booking, where it named one.") @Nullable
        UUID bookingId,

        @Schema(description = "When the person came, by the device's clock; absent where that cannot be.") @Nullable
        Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02") @Nullable
        String occurredAtJalali,

        @Schema(description = "When it was handed in.") Instant notedAt,

        @Schema(description = "What somebody found out; absent while it is open.") @Nullable
        Resolution resolution,

        @Schema(description = "When it was resolved.") @Nullable
        Instant resolvedAt,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "1")
        long version)
        implements Versioned {

    static Conflict of(Object[] row) {
        ConflictCode code = ConflictCode.valueOf((String) row[3]);
        Instant occurredAt = (Instant) row[5];
        String resolution = (String) row[7];
        return new Conflict(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                code,
                DoorWords.of(code.refusal()),
                (UUID) row[4],
                occurredAt,
                occurredAt == null ? null : Jalali.of(occurredAt),
                (Instant) row[6],
                resolution == null ? null : Resolution.valueOf(resolution),
                (Instant) row[8],
                ((Number) row[9]).longValue());
    }
}
