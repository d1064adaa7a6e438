package hamgara.card.settlement;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A month on the wire.
@Schema(name = "SettlementPeriod", description = "A Jalali month of a county.")
record PeriodView(
        UUID id,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "Jalali month", examples = "1405-09")
        String month,

        @Schema(description = "First day, ISO", examples = "2026-11-22")
        LocalDate startsOn,

        @Schema(examples = "1405-09-01") String startsOnJalali,

        @Schema(description = "Last day, ISO; it counts", examples = "2026-12-21")
        LocalDate endsOn,

        @Schema(examples = "1405-09-30") String endsOnJalali,

        @Schema(description = "OPEN or CLOSED", examples = "OPEN")
        String state,

        @Schema(description = "From when on it can be closed (UTC): 72 hours after its end")
        Instant closableAt,

        @Schema(description = "When it was closed (UTC)") @Nullable
        Instant closedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static PeriodView of(Period period) {
        return new PeriodView(
                period.id(),
                period.county(),
                period.month(),
                period.startsOn(),
                Jalali.of(period.startsOn()),
                period.endsOn(),
                Jalali.of(period.endsOn()),
                period.closed() ? "CLOSED" : "OPEN",
                period.closableAt(),
                period.closedAt(),
                period.version());
    }
}
