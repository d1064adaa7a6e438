package hamgara.card.grantbatch;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A grant batch on the wire.
@Schema(name = "GrantBatch", description = "One allowance for everybody in a programme.")
record GrantBatchView(
        @Schema(description = "Absent for a dry run, of which nothing is kept") @Nullable
        UUID id,

        GrantBatchState state,
        UUID programmeId,
        Category category,

        @Schema(description = "A day of the period it is for, ISO", examples = "2026-11-23")
        LocalDate day,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-02")
        String dayJalali,

        @Schema(description = "People who get it, or still wait for it", examples = "412")
        long people,

        @Schema(description = "What is still to be granted costs this")
        Money cost,

        @Schema(description = "What it takes from each fund, as the fund is now")
        List<FundUse> funds,

        @Schema(description = "How many get nothing, by reason")
        List<Refused> refused,

        @Schema(description = "People who have got it so far", examples = "0")
        long granted,

        @Schema(description = "When it was approved (UTC)") @Nullable
        Instant approvedAt,

        @Schema(description = "When the last person had an answer (UTC)") @Nullable
        Instant finishedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// What a batch takes from a fund, on the wire.
    @Schema(name = "GrantBatchFund")
    record FundUse(
            UUID fundId,

            @Schema(description = "What is still to be taken")
            Money cost,

            @Schema(description = "What the fund holds afterwards; below zero only under a soft cap")
            Money after) {}

    /// One reason of a batch on the wire.
    @Schema(name = "GrantBatchRefused")
    record Refused(
            @Schema(
                    description =
                            "ALREADY_GRANTED, ENROLMENT_CANNOT_BE_GRANTED, NO_SUCH_ALLOWANCE, FUND_EXHAUSTED, …; open",
                    examples = "ALREADY_GRANTED")
            String reason,

            @Schema(examples = "7") long people) {}

    static String jalali(LocalDate day) {
        return Jalali.of(day);
    }
}
