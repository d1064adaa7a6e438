package hamgara.venue.opensite;

import hamgara.kit.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether other sites may book a facility, as the API shows it.
@Schema(
        name = "OpenBookingSetting",
        description = "Whether other sites may book slots of a facility for their customers.")
record OpenSettingView(
        @Schema(description = "Whether they may; not so as long as nobody says so.", examples = "true")
        boolean openBooking,

        @Schema(description = "Rises with every change; part of the ETag. 0 as at first.", examples = "1")
        long version)
        implements Versioned {}
