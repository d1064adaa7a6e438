package hamgara.forum.phase;

import hamgara.kit.version.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The phases of a hall on the wire.
@Schema(name = "HallPhases", description = "The phases of a hall; without any, everything is open at all times.")
record PhasesView(
        @Schema(description = "Earliest first.") List<HallPhase> phases,

        @Schema(description = "Version of the hall for `If-Match`; also the ETag.", examples = "1")
        long version)
        implements Versioned {}
