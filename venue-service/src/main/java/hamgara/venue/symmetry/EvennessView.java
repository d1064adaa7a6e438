package hamgara.venue.symmetry;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.ReportPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How evenly places are offered and used.
@Schema(
        name = "EvennessReport",
        description =
                "How evenly agencies, areas, women and men have their part. Evenness is one minus the Gini coefficient.")
record EvennessView(
        @Schema(description = "First day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "First day, solar.", examples = "1405-08-10")
        String fromJalali,

        @Schema(description = "Last day.", examples = "2026-11-28")
        LocalDate to,

        @Schema(description = "Last day, solar.", examples = "1405-09-07")
        String toJalali,

        @Schema(description = "By agency; one whose facilities were open to nobody has 0.")
        Part agencies,

        @Schema(description = "By area; one whose facilities were open to nobody has 0.")
        Part areas,

        @Schema(
                description =
                        "`WOMEN`: kept for women or girls. `MEN`: for men or boys. `EVERYONE`: mixed or families, which the "
                                + "evenness leaves out. `WOMEN` and `MEN` are always there, with 0 where nothing is offered to them.")
        Part audiences) {

    /// One way to look at it.
    @Schema(name = "EvennessPart", description = "One way to look at it.")
    record Part(
            @Schema(description = "Of the places offered.", examples = "0.8")
            BigDecimal offeredEvenness,

            @Schema(description = "Of the places used; absent where a share is hidden.", examples = "0.7") @Nullable
            BigDecimal attendedEvenness,

            @Schema(description = "The shares, by key.") List<Share> shares) {}

    /// What one has of it.
    @Schema(name = "EvennessShare", description = "What one has of it, in place-minutes.")
    record Share(
            @Schema(description = "Agency, area or audience.", examples = "EDUCATION")
            String key,

            @Schema(description = "Place-minutes offered.", examples = "36000")
            long offered,

            @Schema(description = "Its share of all, 0 to 1.", examples = "0.6")
            BigDecimal offeredShare,

            @Schema(
                    description =
                            "Place-minutes attended; absent where one to four people came, or it would tell of those.",
                    examples = "18000")
            @Nullable
            Long attended) {}

    static EvennessView of(ReportPeriod period, Part agencies, Part areas, Part audiences) {
        return new EvennessView(
                period.from(),
                Jalali.of(period.from()),
                period.to(),
                Jalali.of(period.to()),
                agencies,
                areas,
                audiences);
    }
}
