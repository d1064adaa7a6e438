package hamgara.forum.phase;

import hamgara.forum.policy.Act;
import hamgara.kit.time.Jalali;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which some acts are open in a hall; read and shown in the same form.
@Schema(name = "HallPhase", description = "A stretch of time and what is open in it.")
record HallPhase(
        @Schema(description = "Begin (UTC).", examples = "2026-12-01T00:00:00Z", required = true) @NotNull
        Instant from,

        @Schema(description = "Begin in the Jalali calendar; only shown.", examples = "1405-09-10", readOnly = true)
        @Nullable
        String fromJalali,

        @Schema(description = "End (UTC), not included; absent when it goes on.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant to,

        @Schema(
                description = "What people can do: PROPOSE, SUPPORT, STATE, VOTE, COMMENT, REGISTER.",
                examples = "[\"PROPOSE\",\"SUPPORT\"]",
                required = true)
        @NotNull
        @Size(max = 10)
        List<@NotNull Act> open) {

    static HallPhase of(Instant from, @Nullable Instant to, List<Act> open) {
        return new HallPhase(from, Jalali.of(from), to, open);
    }
}
