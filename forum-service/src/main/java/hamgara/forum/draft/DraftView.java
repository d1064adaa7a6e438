package hamgara.forum.draft;

import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft, as its author sees it.
@Schema(name = "Draft", description = "A draft. Nobody but its author sees it.")
record DraftView(
        @Schema(description = "Id of the draft.") UUID id,
        @Schema(description = "What is written.") DraftBody body,
        @Schema(description = "When it was saved last.") Instant savedAt,

        @Schema(description = "Rises with every save.", examples = "1")
        long version)
        implements Versioned {}
