package hamgara.forum.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.forum.resolution.ResolutionStep;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step in the life of a resolution, as callers see it.
@Schema(name = "ResolutionStep", description = "Something that happened to a resolution. Names offices, never persons.")
record ResolutionStepView(
        @Schema(description = "What happened.", examples = "DONE_CLAIMED")
        ResolutionStep step,

        @Schema(description = "When.") Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-20")
        String atJalali,

        @Schema(description = "Role that did it; absent where time alone did.", examples = "agency-officer") @Nullable
        String role,

        @Schema(description = "Agency that did it.", examples = "EDUCATION") @Nullable
        String agency,

        @Schema(description = "The reason given.", examples = "عکس دو مدرسه کم است.") @Nullable
        String reason,

        @JsonIgnore long no) {

    static ResolutionStepView of(Object[] row) {
        var at = (Instant) row[1];
        return new ResolutionStepView(
                ResolutionStep.valueOf((String) row[0]),
                at,
                Jalali.of(at),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue());
    }
}
