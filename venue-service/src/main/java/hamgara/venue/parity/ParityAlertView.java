package hamgara.venue.parity;

import hamgara.kit.time.Jalali;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alert as the API shows it.
@Schema(
        name = "ParityAlert",
        description = "That women had less than was set of the four weeks to come, told once a week.")
record ParityAlertView(
        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "Saturday of the week in which it was raised.", examples = "2026-11-28")
        LocalDate weekOn,

        @Schema(description = "The same day, solar.", examples = "1405-09-07")
        String weekOnJalali,

        @Schema(
                description = "Women's share then, in percent; absent for alerts raised before it was kept.",
                examples = "44.00")
        @Nullable
        BigDecimal womenPercent,

        @Schema(
                description = "The limit then, in percent; absent for alerts raised before it was kept.",
                examples = "45")
        @Nullable
        Integer limitPercent,

        @Schema(description = "When it was raised (UTC).", examples = "2026-11-28T06:30:00Z")
        Instant raisedAt) {

    static ParityAlertView of(
            String county,
            LocalDate weekOn,
            @Nullable BigDecimal womenPercent,
            @Nullable Integer limitPercent,
            Instant raisedAt) {
        return new ParityAlertView(county, weekOn, Jalali.of(weekOn), womenPercent, limitPercent, raisedAt);
    }
}
