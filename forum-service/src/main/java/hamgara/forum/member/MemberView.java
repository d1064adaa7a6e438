package hamgara.forum.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member on the wire.
@Schema(name = "HallMember", description = "A member of a hall, by a handle that means nothing elsewhere.")
record MemberView(
        @Schema(description = "The hall.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID hallId,

        @Schema(description = "What the member is called in this hall.", examples = "9c1e07ab32d4")
        String handle,

        @Schema(description = "Member since (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant since) {}
