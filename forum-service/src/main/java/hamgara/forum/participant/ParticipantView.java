package hamgara.forum.participant;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller as this service knows the caller; shown to nobody else.
@Schema(
        name = "Participant",
        description = "The caller, as this service knows the caller: no name, no number, and no field for ethnicity, "
                + "creed or party.")
record ParticipantView(
        @Schema(
                description =
                        "How surely: 0 signed in, 1 reached by the account's provider, 2 shown at a desk, 3 confirmed "
                                + "by an official service.",
                examples = "1")
        int assurance,

        @Schema(description = "County of the desk where a document was shown.") @Nullable
        String deskCounty,

        @Schema(description = "When the caller first did something here.") @Nullable
        Instant firstSeenAt,

        @Schema(description = "What the caller is called in the hall that was asked for, and in no other.") @Nullable
        String handle) {}
