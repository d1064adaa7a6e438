package hamgara.venue.facility;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A facility to open.
@Schema(name = "NewFacility", description = "A hall, pitch or room of a venue.")
record NewFacility(
        @Schema(description = "What it is.") @NotNull FacilityKind kind,
        @Schema(description = "Its name.") @NotNull @Valid Names names,

        @Schema(description = "People it takes at one time.", examples = "40") @Min(1) @Max(100_000)
        int places,

        @Schema(description = "How it is used; `SHARED` when left out, and for good.") @Nullable
        FacilityMode mode,

        @Schema(description = "Which times may be chosen; for an exclusive facility, and only for one.")
        @Valid
        @Nullable
        ChosenTimes times,

        @Schema(
                description =
                        "Minutes between neighbouring uses for different audiences, such as women and then men, in which nobody "
                                + "is there; 0 when left out. Time to clear and to prepare counts towards it.",
                examples = "15")
        @Min(0)
        @Max(240)
        @Nullable
        Integer changeoverMinutes,

        @Schema(
                description =
                        "Ids of the parts of the venue that it takes, such as the whole hall or one third of it. An "
                                + "exclusive facility takes one at least.")
        @Size(max = 50)
        @Nullable
        Set<@NotNull UUID> spaceIds,

        @Schema(description = "Until when bookings can be cancelled; as usual when left out.") @Valid @Nullable
        CancellationPolicy cancellation) {

    FacilityMode modeOrShared() {
        return mode == null ? FacilityMode.SHARED : mode;
    }
}
