package hamgara.forum.dispute;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dispute, as callers see it: without who raised it.
@Schema(name = "Dispute", description = "A supporter says that a verified resolution is not done. Names no person.")
record DisputeView(
        @Schema(description = "Id of the dispute.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c4")
        UUID id,

        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        UUID resolutionId,

        @Schema(description = "Language of the reason.", examples = "fa")
        String lang,

        @Schema(
                description = "What is not as it was verified; absent where a moderator took the words out of sight.",
                examples = "حیاط سه مدرسه هنوز بسته است.")
        @Nullable
        String reason,

        @Schema(description = "When (UTC).", examples = "2027-02-01T08:00:00Z")
        Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-11-12")
        String atJalali,

        @Schema(description = "Whether it is to be done again; absent until it is decided.", examples = "true")
        @Nullable
        Boolean upheld,

        @Schema(description = "Why it was decided so.", examples = "بازدید نشان داد که سه حیاط بسته است.") @Nullable
        String decision,

        @Schema(description = "Role of who decided it.", examples = "governor") @Nullable
        String decidedRole,

        @Schema(description = "Agency of who decided it.", examples = "SPORT_YOUTH") @Nullable
        String decidedAgency,

        @Schema(description = "When it was decided (UTC).", examples = "2027-02-03T08:00:00Z") @Nullable
        Instant decidedAt) {

    static DisputeView of(Object[] row) {
        var at = (Instant) row[4];
        return new DisputeView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                at,
                Jalali.of(at),
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9]);
    }
}
