package hamgara.card.balance;

import hamgara.card.pocket.Quota;
import hamgara.card.programme.Category;
import hamgara.card.programme.Period;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The balances of a card on the wire.
@Schema(name = "Balances")
record BalancesView(List<Balance> items) {

    /// One balance on the wire.
    @Schema(name = "Balance", description = "What is left of one entitlement in its present period.")
    record Balance(
            Category category,
            Period period,

            @Schema(description = "Entries granted for the period", examples = "3")
            int entries,

            @Schema(description = "Entries left", examples = "2")
            int remaining,

            @Schema(description = "First day of the period, ISO", examples = "2026-11-21")
            LocalDate periodStartsOn,

            @Schema(examples = "1405-08-30") String periodStartsOnJalali,

            @Schema(description = "Last day of the period, ISO", examples = "2026-11-27")
            LocalDate periodEndsOn,

            @Schema(examples = "1405-09-06") String periodEndsOnJalali) {}

    static BalancesView of(List<Quota> quotas) {
        return new BalancesView(quotas.stream()
                .map(quota -> new Balance(
                        quota.category(),
                        quota.period(),
                        quota.entries(),
                        quota.remaining(),
                        quota.startsOn(),
                        Jalali.of(quota.startsOn()),
                        quota.endsOn(),
                        Jalali.of(quota.endsOn())))
                .toList());
    }
}
