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
        @Schema(description = "Id of the conflict.", examples = "0198c0de-0000-7000-8000-0000000000bc")
        UUID id,

        @Schema(
                description = "Id of the arrival, made by the device.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        UUID nonce,

        @Schema(
                description = "Id of the batch that brought it first.",
                examples = "0198c0de-0000-7000-8000-0000000000ba")
        UUID batchId,

        @Schema(description = "Why.") ConflictCode code,
        @Schema(description = "Why, in words.") DoorWords message,

        @Schema(
                description = "Id of the booking, where it named one.",
                examples = "0198c0de-0000-7000-8000-00000000000e")
        @Nullable
        UUID bookingId,

        @Schema(
                description = "When the person came, by the device's clock; absent where that cannot be.",
                examples = "2026-11-23T06:40:00Z")
        @Nullable
        Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02") @Nullable
        String occurredAtJalali,

        @Schema(description = "When it was handed in.", examples = "2026-11-23T15:00:00Z")
        Instant notedAt,

        @Schema(description = "What somebody found out; absent while it is open.") @Nullable
        Resolution resolution,

        @Schema(description = "When it was resolved.", examples = "2026-11-24T07:00:00Z") @Nullable
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
