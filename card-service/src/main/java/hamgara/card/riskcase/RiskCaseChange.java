package hamgara.card.riskcase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of what people do with cases.
final class RiskCaseChange {

    private RiskCaseChange() {}

    /// Opens a case by hand.
    @Schema(
            name = "NewRiskCase",
            description = "All uses of the day at the venue wait for payment until it is decided, also those that come "
                    + "to be known later. After it was confirmed, they are a case of their own.")
    record Report(
            @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
            String venue,

            @Schema(description = "Day of the uses in Tehran, ISO; not ahead", examples = "2026-11-20") @NotNull
            LocalDate day) {}

    /// Proposes how a case ends.
    @Schema(name = "RiskCaseProposal")
    record Propose(
            @Schema(
                    description = "CONFIRMED: misuse, never paid and given back. CLEARED: nothing wrong",
                    examples = "CLEARED")
            @NotNull
            RiskCase.Outcome outcome,

            @Schema(
                    description = "EVENT_AT_VENUE, FAMILY_TOGETHER, DATA_ERROR, NO_SERVICE_GIVEN, CASH_GIVEN_OUT, "
                            + "CARDS_COLLECTED. Of a confirmed case with CASH_GIVEN_OUT, rials go back to the funds and "
                            + "entries to the programme; with every other reason, the holders get them back",
                    examples = "EVENT_AT_VENUE")
            @NotNull
            RiskCase.Reason reason) {}

    /// Decides on a proposal.
    @Schema(name = "RiskCaseDecision")
    record Decide(
            @Schema(description = "false sends the case back to who proposed", examples = "true") @NotNull
            Boolean accept) {}
}
