package hamgara.forum.member;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody who wants to join shows.
@Schema(name = "HallJoining")
record Joining(
        @Schema(description = "The code of an invitation, in any digits.", examples = "4079315526")
        @Size(max = 40)
        @Nullable
        String code) {}
