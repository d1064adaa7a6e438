package hamgara.card.riskrule;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule on the wire.
@Schema(name = "RiskRule", description = "A pattern that opens cases; never changed, only retired.")
record RiskRuleView(
        UUID id,

        @Schema(examples = "0614") String county,

        RiskRule.Kind kind,
        @Nullable Integer people,
        @Nullable Integer uses,
        @Nullable Integer minutes,
        @Nullable Integer percent,
        RiskRule.State state,

        @Schema(description = "When it was made (UTC)") Instant madeAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String madeAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static RiskRuleView of(RiskRule rule) {
        return new RiskRuleView(
                rule.id,
                rule.countyCode,
                rule.kind,
                rule.people,
                rule.uses,
                rule.minutes,
                rule.percent,
                rule.state,
                rule.madeAt,
                Jalali.of(rule.madeAt),
                rule.version);
    }
}
