package hamgara.card.riskrule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Makes a rule.
@Schema(name = "NewRiskRule", description = "Give the numbers of its kind and no others.")
record NewRiskRule(
        @Schema(description = "SCI code", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(
                description =
                        "BURST_AT_VENUE: `people` on one day at one venue. SPLITTING: one person `uses` times at one "
                                + "venue within `minutes`. NEAR_EXPIRY: on the last day of a period `uses` at one venue, and "
                                + "`percent` of the period's uses there",
                examples = "BURST_AT_VENUE")
        @NotNull
        RiskRule.Kind kind,

        @Schema(description = "For BURST_AT_VENUE", examples = "100") @Min(2) @Max(100_000) @Nullable
        Integer people,

        @Schema(description = "For SPLITTING and NEAR_EXPIRY") @Min(2) @Max(100_000) @Nullable
        Integer uses,

        @Schema(description = "For SPLITTING") @Min(1) @Max(1440) @Nullable
        Integer minutes,

        @Schema(description = "For NEAR_EXPIRY") @Min(1) @Max(100) @Nullable
        Integer percent) {

    boolean isComplete() {
        boolean wantsPeople = kind == RiskRule.Kind.BURST_AT_VENUE;
        boolean wantsMinutes = kind == RiskRule.Kind.SPLITTING;
        boolean wantsPercent = kind == RiskRule.Kind.NEAR_EXPIRY;
        return (people != null) == wantsPeople
                && (uses != null) == (wantsMinutes || wantsPercent)
                && (minutes != null) == wantsMinutes
                && (percent != null) == wantsPercent;
    }

    RiskRule rule() {
        var rule = new RiskRule();
        rule.countyCode = county;
        rule.kind = kind;
        rule.people = people;
        rule.uses = uses;
        rule.minutes = minutes;
        rule.percent = percent;
        return rule;
    }
}
