package hamgara.venue.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Some of a group came.
@Schema(name = "NewGroupArrival", description = "How many of a group came to one of its places.")
record NewGroupArrival(
        @Schema(
                description = "Id of the booking, one of the group's `places`.",
                examples = "0198c0de-0000-7000-8000-00000000000e")
        @NotNull
        UUID bookingId,

        @Schema(
                description = "How many came now, companions too; who comes late is told in another arrival.",
                examples = "21")
        @Min(1)
        @Max(1200)
        int came) {}
