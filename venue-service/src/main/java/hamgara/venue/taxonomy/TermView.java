package hamgara.venue.taxonomy;

import hamgara.kit.text.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A term on the wire.
@Schema(name = "Term", description = "One word of a taxonomy.")
record TermView(
        @Schema(description = "Its code in fields and filters; never changes.", examples = "PARKING")
        String code,

        @Schema(description = "Its name in three languages.")
        Names names,

        @Schema(description = "Code of the wider term of the same taxonomy.", examples = "BALL_GAMES") @Nullable
        String broader) {}
