package hamgara.forum.invalidation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch of supports that are taken out.
@Schema(name = "Invalidation", description = "A batch of supports that are taken out. It names no person.")
record InvalidationView(
        @Schema(description = "Id of the batch.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "Its name.", examples = "شبکهٔ یک دفتر، صبح ۲۹ آبان")
        String name,

        @Schema(description = "Why.", examples = "چهل پشتیبانی در شش دقیقه از یک دفتر آمد.")
        String reason,

        @Schema(description = "Which supports.") Pattern conditions,

        @Schema(description = "Where it stands.", examples = "SCHEDULED")
        InvalidationState state,

        @Schema(description = "Supports it would have taken out when it was written.", examples = "40")
        int found,

        @Schema(description = "Supports it has taken out.", examples = "0")
        int taken,

        @Schema(description = "What it would do now, proposal by proposal; absent once it has started.") @Nullable
        List<Effect> preview,

        @Schema(description = "When it starts.", examples = "2026-11-22T08:00:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-01") @Nullable
        String startsAtJalali,

        @Schema(description = "When it had started.", examples = "2026-11-22T08:00:02Z") @Nullable
        Instant startedAt,

        @Schema(description = "When all were out.", examples = "2026-11-22T08:00:03Z") @Nullable
        Instant endedAt,

        @JsonIgnore long version)
        implements Versioned {

    /// What a batch would do to a proposal.
    @Schema(name = "InvalidationEffect", description = "What a batch would do to a proposal; the first hundred.")
    record Effect(
            @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
            UUID proposalId,

            @Schema(description = "Supports that would be taken out.", examples = "40")
            int taken,

            @Schema(description = "Supporters that would be left.", examples = "31")
            int left,

            @Schema(description = "Supporters that qualify it.", examples = "64")
            int line) {}
}
