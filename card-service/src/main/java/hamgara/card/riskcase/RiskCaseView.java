package hamgara.card.riskcase;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case on the wire.
@Schema(
        name = "RiskCase",
        description = "Looks like misuse. The holder's family goes on using the card; the venue's money waits.")
record RiskCaseView(
        UUID id,

        @Schema(examples = "0614") String county,

        @Schema(description = "The rule's kind, or REPORTED when a manager opened it")
        RiskCase.Kind kind,

        @Schema(description = "The rule that opened it") @Nullable
        UUID ruleId,

        @Schema(description = "Code of the venue", examples = "takhti")
        String venue,

        @Schema(description = "For SPLITTING, whose uses; an id only") @Nullable
        UUID personId,

        @Schema(description = "Day of the uses in Tehran, ISO", examples = "2026-11-20")
        LocalDate day,

        @Schema(examples = "1405-08-29") String dayJalali,

        @Schema(
                description =
                        "OPEN, ASSIGNED, PROPOSED, then CONFIRMED (never paid, given back) or CLEARED (paid with the "
                                + "next period)")
        RiskCase.State state,

        @Schema(description = "What is or was proposed") RiskCase.@Nullable Outcome outcome,

        RiskCase.@Nullable Reason reason,

        @Schema(description = "The case is the caller's to work on")
        boolean mine,

        @Schema(
                description = "Uses whose payment waits for it; once CONFIRMED, those that were struck",
                examples = "118")
        long usesHeld,

        @Schema(description = "When it was opened (UTC)") Instant openedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "When it was decided (UTC)") @Nullable
        Instant decidedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static RiskCaseView of(RiskCase found, String caller, long usesHeld) {
        return new RiskCaseView(
                found.id,
                found.countyCode,
                found.kind,
                found.ruleId,
                found.venueCode,
                found.personId,
                found.day,
                Jalali.of(found.day),
                found.state,
                found.outcome,
                found.reason,
                caller.equals(found.assignedTo),
                usesHeld,
                found.openedAt,
                Jalali.of(found.openedAt),
                found.decidedAt,
                found.version);
    }
}
