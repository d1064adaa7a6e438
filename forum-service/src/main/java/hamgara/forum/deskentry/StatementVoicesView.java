package hamgara.forum.deskentry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What desks entered for a statement.
@Schema(
        name = "StatementVoices",
        description =
                "What desks entered for a statement, each way apart. It stands in no map and is never added up with "
                        + "votes online. Numbers behind which fewer people stand than the policy's smallest cell are left out.")
record StatementVoicesView(
        @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID statementId,

        @Schema(description = "People a number needs to be shown.", examples = "10")
        int smallestCell,

        @Schema(description = "People whom a desk helped.") @Nullable
        Votes assisted,

        @Schema(description = "Votes on paper.") @Nullable Votes paper) {

    /// Votes that came on one way.
    @Schema(name = "DeskVotes")
    record Votes(
            @Schema(description = "People who agree.", examples = "9")
            int agree,

            @Schema(description = "People who disagree.", examples = "2")
            int disagree,

            @Schema(description = "People who passed.", examples = "1")
            int pass) {

        int people() {
            return agree + disagree + pass;
        }
    }
}
