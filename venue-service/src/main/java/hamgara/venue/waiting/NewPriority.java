package hamgara.venue.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The class an entry is to stand in, and why.
@Schema(name = "NewWaitingPriority", description = "The class an entry is to stand in, and why.")
record NewPriority(
        @Schema(description = "The class.", examples = "PREFERRED") @NotNull
        PriorityClass priorityClass,

        @Schema(
                description =
                        "Why, in a few words that stay for ever. About the decision, without anything by which a person is "
                                + "known.",
                examples = "Lost a booking to a repair of the hall")
        @NotBlank
        @Size(min = 5, max = 300)
        String reason) {}
