package hamgara.venue.utilisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Days to reckon anew.
@Schema(name = "LedgerRebuild", description = "Days of the capacity ledger to reckon anew.")
record LedgerRebuild(
        @Schema(description = "First day, ISO.", examples = "2026-11-01") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO, at most 400 days after the first.", examples = "2026-11-28") @NotNull
        LocalDate toOn,

        @Schema(
                description = "Only this facility; all of them when left out.",
                examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId) {

    /// What comes of it.
    @Schema(name = "LedgerRebuildNoted", description = "What comes of a wish to reckon days anew.")
    record Noted(
            @Schema(description = "Days of facilities that are reckoned soon.", examples = "28")
            int facilityDays) {}
}
