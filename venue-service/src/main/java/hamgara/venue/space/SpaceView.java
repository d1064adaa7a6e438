package hamgara.venue.space;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a venue as the API shows it.
@Schema(name = "Space", description = "A part of a venue. A whole and a part of it are never both in use at one time.")
record SpaceView(
        @Schema(description = "Id of the part.", examples = "0198c0de-0000-7000-8000-000000000051")
        UUID id,

        @Schema(description = "Id of its venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(
                description = "Id of the part that it divides; absent at the top.",
                examples = "0198c0de-0000-7000-8000-000000000050")
        @Nullable
        UUID parentId,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "True for a unit: a part that is not divided any further.", examples = "true")
        boolean unit,

        @Schema(description = "Version for `If-Match`; also part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static SpaceView of(Space space, boolean unit) {
        return new SpaceView(space.id, space.venueId, space.parentId, space.names(), unit, space.version);
    }
}
