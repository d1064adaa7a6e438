package hamgara.card.simulation;

import hamgara.card.money.Money;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a change would do, on the wire.
@Schema(
        name = "Simulation",
        description =
                "What a change would do to the people and the funds of today. Nothing of it takes effect. Counts of "
                        + "one to nine are absent, and so is what could be reckoned back to them, within one simulation or "
                        + "between two.")
record SimulationView(
        UUID programmeId,

        @Schema(description = "The version in force it is compared with; absent when there is none", examples = "1")
        @Nullable
        Integer comparedWithVersion,

        @Schema(description = "Ages, borders and claims are those of this day, ISO", examples = "2026-11-23")
        LocalDate day,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-02")
        String dayJalali,

        @Schema(
                description =
                        "Why numbers are hidden beyond single small counts. FEW_PEOPLE: fewer than ten would fit the "
                                + "rules. NEAR_EARLIER: fewer than ten people differ from another simulation of the county within "
                                + "90 days, AREAS_NEAR_EARLIER in some area, LEAVING_NEAR_EARLIER among those who take part. "
                                + "Empty when nothing is; clients treat the list as open",
                examples = "[]")
        List<Hidden> hidden,

        @Schema(
                description = "People eligible by the version in force; a guardian's consent, which comes with the "
                        + "application, is not asked for, and a claim waiting for the desk does not count",
                examples = "5200")
        @Nullable
        Long eligibleNow,

        @Schema(description = "People eligible after the change and not now", examples = "310") @Nullable
        Long newlyIn,

        @Schema(description = "People eligible now and not after the change", examples = "0") @Nullable
        Long newlyOut,

        @Schema(description = "People who take part now", examples = "1800") @Nullable
        Long takingPart,

        @Schema(
                description = "Of these, who would not be eligible anew; they stay until their term ends",
                examples = "0")
        @Nullable
        Long notRenewable,

        @Schema(description = "People who could take part after the change, within the places", examples = "4000")
        @Nullable
        Long couldTakePart,

        @Schema(description = "The same by area of residence")
        List<Area> byArea,

        @Schema(description = "What each allowance would cost in one of its periods")
        List<Cost> costs,

        @Schema(description = "The part of each fund in one period")
        List<FundCost> funds) {

    /// Why more is hidden than single small counts.
    @Schema(name = "SimulationHidden")
    enum Hidden {
        FEW_PEOPLE,
        NEAR_EARLIER,
        AREAS_NEAR_EARLIER,
        LEAVING_NEAR_EARLIER
    }

    /// The people of one area.
    @Schema(name = "SimulationArea", description = "The people of one area; what is hidden is absent.")
    record Area(
            @Schema(description = "SCI code", examples = "0614021281")
            String area,

            @Nullable Long eligibleNow,
            @Nullable Long newlyIn,
            @Nullable Long newlyOut,
            @Nullable Long takingPart,
            @Nullable Long notRenewable) {}

    /// The cost of one allowance.
    @Schema(name = "SimulationCost", description = "What one allowance would cost in one period.")
    record Cost(
            Category category,
            Allowance.Period period,

            @Schema(description = "What one person gets") Money perPerson,

            @Schema(description = "For those who take part now and may stay") @Nullable
            Money forTakingPart,

            @Schema(description = "For everybody who could take part") @Nullable
            Money forEverybody) {}

    /// The cost of one fund.
    @Schema(name = "SimulationFundCost", description = "The part of one fund in one period.")
    record FundCost(
            UUID fund,

            @Schema(description = "Percent", examples = "60")
            int percent,

            Allowance.Period period,

            @Schema(description = "For those who take part now and may stay") @Nullable
            Money forTakingPart,

            @Schema(description = "For everybody who could take part") @Nullable
            Money forEverybody,

            @Schema(description = "What the fund has left today; absent when it is not a fund of the county") @Nullable
            Money available,

            @Schema(description = "Whether that covers one period for everybody") @Nullable
            Boolean covers) {}
}
