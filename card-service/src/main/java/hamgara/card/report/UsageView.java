package hamgara.card.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A usage report on the wire.
@Schema(
        name = "UsageReport",
        description = "What was used, net of what was undone and refunded. Where fewer than ten people stand behind a "
                + "line its numbers are left out; another line may be left out with it so that no subtraction helps.")
record UsageView(
        @Schema(examples = "0614") String county,

        @Schema(description = "First day, ISO", examples = "2026-10-23")
        LocalDate from,

        @Schema(examples = "1405-08-01") String fromJalali,

        @Schema(description = "Last day, ISO", examples = "2026-11-21")
        LocalDate to,

        @Schema(examples = "1405-08-30") String toJalali,

        Grouping groupBy,

        List<Line> items,

        @Schema(description = "All lines together") Line total) {

    /// What the lines of a report stand for.
    enum Grouping {
        PROGRAMME,
        VENUE,
        CATEGORY,
        AREA,
        AGE_BAND,
        MONTH
    }

    /// One line of a usage report on the wire.
    @Schema(name = "UsageLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(
                    description =
                            "Programme code, venue code, category, SCI code of the area of residence, years of age, "
                                    + "Jalali month, or TOTAL",
                    examples = "CARD-YOUTH")
            String key,

            @Schema(description = "People who used something; absent when hidden", examples = "120") @Nullable
            Long people,

            @Schema(description = "Entries used; absent when hidden", examples = "431") @Nullable
            Long entries,

            @Schema(description = "Rials used (IRR); absent when hidden", examples = "12500000") @Nullable
            Long rials,

            @Schema(description = "The numbers are hidden because too few people stand behind them")
            boolean suppressed) {}
}
