package hamgara.forum.snapshot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the caller stands.
@Schema(name = "OwnPlace", description = "Where the caller stands in the latest map. Nobody else is shown it.")
record PlaceView(
        @Schema(description = "Number of the map; absent while it does not know the caller.", examples = "17") @Nullable
        Integer seq,

        @Schema(description = "Along the first component.", examples = "-1.31") @Nullable
        Double x,

        @Schema(description = "Along the second component.", examples = "0.46") @Nullable
        Double y,

        @Schema(
                description =
                        "The group; absent for who answered too little and where the group is too small to be shown.",
                examples = "1")
        @Nullable
        Integer group,

        @Schema(description = "Statements the caller voted on.", examples = "24")
        long votes) {}
