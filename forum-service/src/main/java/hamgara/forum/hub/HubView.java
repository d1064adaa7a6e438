package hamgara.forum.hub;

import hamgara.kit.text.Names;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A place for sessions on the wire.
@Schema(name = "Hub", description = "A place where a hall may hold its sessions.")
record HubView(
        @Schema(description = "Code of the venue.", examples = "SHUSH-LIB-01")
        String venueCode,

        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID venueId,

        @Schema(description = "What it is, as in the taxonomy venue-kinds.", examples = "LIBRARY") @Nullable
        String kind,

        @Schema(description = "Area it lies in.", examples = "0614021281") @Nullable
        String areaCode,

        @Schema(description = "Names of the venue.") Names names,

        @Schema(
                description = "Whether it is a hub (a library, a Kanoon centre); otherwise it is an exception.",
                examples = "true")
        boolean hub,

        @Schema(description = "Of an exception: its last day.") @Nullable
        LocalDate until) {}
