package hamgara.forum.verification;

import hamgara.forum.resolution.ResolutionState;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A verification, as callers see it.
@Schema(name = "Verification", description = "What a meeting found of the claim that a resolution is done.")
record VerificationView(
        @Schema(description = "Id of the verification.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c1")
        UUID id,

        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        UUID resolutionId,

        @Schema(description = "The meeting.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "Its signed minutes.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b0")
        UUID minutesId,

        @Schema(description = "The item of the agenda in them.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
        UUID itemId,

        @Schema(description = "Whether it is done.", examples = "true")
        boolean done,

        @Schema(description = "Where the resolution stood after it.", examples = "DONE_VERIFIED")
        ResolutionState state,

        @Schema(description = "What is still missing.", examples = "عکس دو مدرسه کم است.") @Nullable
        String reason,

        @Schema(description = "Role of who verified it.", examples = "governor")
        String role,

        @Schema(description = "The agency of who verified it.", examples = "SPORT_YOUTH") @Nullable
        String agency,

        @Schema(description = "When (UTC).", examples = "2027-01-28T08:00:00Z")
        Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-11-08")
        String atJalali) {

    static VerificationView of(Object[] row) {
        var at = (Instant) row[9];
        return new VerificationView(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (Boolean) row[5],
                (Boolean) row[5] ? ResolutionState.DONE_VERIFIED : ResolutionState.IN_PROGRESS,
                (String) row[6],
                (String) row[7],
                (String) row[8],
                at,
                Jalali.of(at));
    }
}
