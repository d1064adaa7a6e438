package hamgara.venue.rebooking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a proposal.
@Schema(name = "RebookingAnswer", description = "The holder's answer to a proposal.")
record NewAnswer(
        @Schema(description = "Whether the holder accepts.", examples = "ACCEPT") @NotNull
        Answer answer,

        @Schema(
                description =
                        "With `ACCEPT`: the slot to move to, one of the options or another that fits. Left out for a "
                                + "`MOVE`, the first option that is still free; left out for a `CANCEL`, the booking ends.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        @Nullable
        UUID slotId) {

    @Schema(name = "RebookingAnswerWord", description = "Accept or decline.")
    enum Answer {
        ACCEPT,
        DECLINE
    }
}
