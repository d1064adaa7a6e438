package hamgara.forum.manipulation;

import hamgara.forum.manipulation.ManipulationRefusal.CohortUnclear;
import hamgara.kit.time.Tehran;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whose voices to leave out, and of what.
@Schema(name = "NewManipulationReport", description = "Whose voices to leave out, and of what.")
record NewManipulationReport(
        @Schema(description = "The hall.", required = true) @NotNull
        UUID hallId,

        @Schema(description = "A proposal of it, for its supporters.") @Nullable
        UUID proposalId,

        @Schema(description = "A conversation of it, for its votes.") @Nullable
        UUID conversationId,

        @Schema(description = "Whom to leave out.", required = true) @NotNull @Valid
        Cohort cohort) {

    /// People by what they have in common, never by who they are.
    @Schema(name = "Cohort", description = "Whom to leave out: one of the two.")
    record Cohort(
            @Schema(
                    description = "Who first took part less than so many days before the support or the first vote.",
                    examples = "3")
            @Min(1)
            @Max(365)
            @Nullable
            Integer newerThanDays,

            @Schema(
                    description = "Who supported, or voted first, in the hour of Tehran with this instant.",
                    examples = "2026-11-23T06:30:00Z")
            @Nullable
            Instant hour) {

        void requireClear() {
            if ((newerThanDays == null) == (hour == null)) {
                throw new CohortUnclear().at("/cohort");
            }
        }

        Cohort whole() {
            return hour == null
                    ? this
                    : new Cohort(
                            newerThanDays,
                            hour.atZone(Tehran.ZONE)
                                    .truncatedTo(ChronoUnit.HOURS)
                                    .toInstant());
        }
    }
}
