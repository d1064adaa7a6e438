package hamgara.card.riskrule;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a rule would have found, on the wire.
@Schema(name = "RiskTrial", description = "What a rule would have found in the past; nothing was opened or held.")
record RiskTrialView(
        @Schema(description = "First day looked at, ISO", examples = "2026-08-25")
        LocalDate from,

        @Schema(examples = "1405-06-03") String fromJalali,

        @Schema(description = "Cases it would have opened", examples = "3")
        int cases,

        @Schema(description = "Venues they are at", examples = "2")
        int venues,

        @Schema(description = "Uses that would have waited for payment", examples = "214")
        int uses) {}
