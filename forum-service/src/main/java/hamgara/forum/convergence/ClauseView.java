package hamgara.forum.convergence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A clause of a draft, as callers see it.
@Schema(name = "Clause", description = "A clause, the statement it stands on, and what each group says to that.")
record ClauseView(
        @Schema(description = "Its number in the draft, from 1.", examples = "1")
        int no,

        @Schema(description = "The statement it stands on.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID statementId,

        @Schema(description = "The words.", examples = "سالن مدرسه‌ها عصرها برای محله باز باشد.")
        String text,

        @Schema(description = "The map whose numbers these are.", examples = "17")
        int snapshotSeq,

        @Schema(description = "What each group shown says.") List<Support> support) {

    /// What one group says.
    @Schema(name = "ClauseSupport")
    record Support(
            @Schema(description = "Number of the group.", examples = "0")
            int group,

            @Schema(description = "(agree + 1) / (votes + 2) of the group.", examples = "0.91")
            double share) {}
}
