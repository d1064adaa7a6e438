package hamgara.forum.submission;

import hamgara.forum.proposal.Origin;
import hamgara.forum.submission.SubmissionRefusal.ConsentNeeded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal that people wrote together in a session or on paper.
@Schema(name = "NewRecordedProposal", description = "A proposal that people wrote together in a session or on paper.")
record NewRecordedProposal(
        @Schema(description = "Its words.", required = true) @NotNull @Valid
        NewProposal proposal,

        @Schema(
                description = "Where it was born.",
                enumeration = {"SESSION", "PAPER"},
                examples = "SESSION",
                required = true)
        @NotNull
        Origin origin,

        @Schema(description = "The day of the session or paper.", examples = "2026-11-20", required = true) @NotNull
        LocalDate on,

        @Schema(
                description = "True: those who wrote it agreed that it is published so.",
                examples = "true",
                required = true)
        @NotNull
        Boolean consent) {

    /// Refuses what nobody agreed to; what one citizen wrote is published by that citizen.
    void requireConsent() {
        if (!consent || origin == Origin.CITIZEN) {
            throw new ConsentNeeded().at(consent ? "/origin" : "/consent");
        }
    }
}
