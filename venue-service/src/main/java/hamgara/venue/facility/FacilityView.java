package hamgara.venue.facility;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A facility as the API shows it.
@Schema(
        name = "Facility",
        description = "A hall, pitch or room of a venue; it serves one slot, or one party, at a time.")
record FacilityView(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID id,

        @Schema(description = "Id of its venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "What it is.") FacilityKind kind,
        @Schema(description = "Its name.") Names names,

        @Schema(description = "People it takes at one time.", examples = "40")
        int places,

        @Schema(description = "How it is used.") FacilityMode mode,

        @Schema(description = "Which times may be chosen; absent for a shared facility.") @Nullable
        ChosenTimes times,

        @Schema(description = "Minutes between neighbouring uses for different audiences.", examples = "15")
        int changeoverMinutes,

        @Schema(description = "Ids of the parts of the venue that it takes; a whole and a part are never both in use.")
        List<UUID> spaceIds,

        @Schema(description = "Until when bookings can be cancelled; absent where it is as usual.") @Nullable
        CancellationPolicy cancellation,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    static FacilityView of(Facility facility) {
        return new FacilityView(
                facility.id,
                facility.venueId,
                facility.kind,
                facility.names(),
                facility.places,
                facility.mode,
                facility.times(),
                facility.changeoverMinutes,
                facility.spaceIds.stream().sorted().toList(),
                facility.cancellation(),
                facility.version);
    }
}
