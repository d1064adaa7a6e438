package hamgara.venue.opensite;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether other sites shall book a facility.
@Schema(
        name = "NewOpenBookingSetting",
        description = "Whether other sites shall book slots of a facility for their customers.")
record OpenSetting(
        @Schema(
                description =
                        "Slots of a sport facility that are for everyone, cost nothing and have no age limits; no others, and "
                                + "not where it is false, as at first.",
                examples = "true")
        @NotNull
        Boolean openBooking) {}
