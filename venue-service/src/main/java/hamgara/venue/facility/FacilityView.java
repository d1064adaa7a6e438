package hamgara.venue.facility;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A facility as the API shows it.
@Schema(name = "Facility", description = "A hall, pitch or room of a venue; it serves one slot at a time.")
record FacilityView(
        @Schema(description = "Id of the facility.") UUID id,
        @Schema(description = "Id of its venue.") UUID venueId,
        @Schema(description = "What it is.") FacilityKind kind,
        @Schema(description = "Its name.") Names names,

        @Schema(description = "People it takes at one time.")
        int places,

        @Schema(description = "Version for `If-Match`; also the ETag.")
        long version)
        implements Versioned {

    static FacilityView of(Facility facility) {
        return new FacilityView(
                facility.id, facility.venueId, facility.kind, facility.names(), facility.places, facility.version);
    }
}
