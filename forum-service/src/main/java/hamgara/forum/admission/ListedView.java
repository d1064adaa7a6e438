package hamgara.forum.admission;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal that waits for a session.
@Schema(name = "ListedProposal", description = "A proposal that so many support that the next session talks about it.")
record ListedView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "Its title.", examples = "حیاط مدرسه عصرها باز باشد")
        String title,

        @Schema(description = "People who support it.", examples = "212")
        int supporters,

        @Schema(description = "Since when it waits.", examples = "2026-11-20T08:30:00Z")
        Instant listedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-08-29")
        String listedAtJalali) {}
