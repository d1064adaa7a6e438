package hamgara.venue.group;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step of a request, for those who look into what happened.
@Schema(name = "GroupStep", description = "Who took which step of a request, and why.")
record GroupStepView(
        @Schema(description = "Number of the step, from 1.", examples = "2")
        int step,

        @Schema(description = "How the request stood after it.")
        GroupRequestState state,

        @Schema(description = "Role in which it was taken; `clock` where the limit passed.", examples = "agency-head")
        String role,

        @Schema(
                description = "The service's own name of who took it, shown to auditors alone; absent for the clock.",
                examples = "5f1d7a84db00d2fce00b31a7fc73224f")
        @Nullable
        String actor,

        @Schema(description = "The reason of a rejection.", examples = "سالن در این هفته تعمیر می‌شود") @Nullable
        String reason,

        @Schema(description = "When.", examples = "2026-11-24T07:00:00Z")
        Instant takenAt) {}
