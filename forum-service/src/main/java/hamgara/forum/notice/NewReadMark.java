package hamgara.forum.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Up to where the caller has read.
@Schema(name = "NewReadMark")
record NewReadMark(
        @Schema(
                description = "`dueAt` of the newest notice that was read (UTC); nothing that is still to come.",
                examples = "2026-11-24T04:30:00Z",
                required = true)
        @NotNull
        Instant until) {}
