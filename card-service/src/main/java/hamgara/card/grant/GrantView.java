package hamgara.card.grant;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A grant on the wire.
@Schema(name = "Grant", description = "An allowance of a programme given to one person for one period.")
record GrantView(
        UUID id,
        UUID programmeId,
        UUID enrolmentId,
        Category category,

        @Schema(description = "What was given") Money amount,

        @Schema(description = "First day of the period, ISO", examples = "2026-11-22")
        LocalDate startsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-01")
        String startsOnJalali,

        @Schema(description = "Last day it can be used, ISO", examples = "2026-12-21")
        LocalDate endsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-30")
        String endsOnJalali,

        @Schema(description = "The pocket it made") UUID pocketId,

        @Schema(description = "The batch it was made by, if any") @Nullable
        UUID batchId,

        State state,

        @Schema(description = "Why it was revoked", examples = "GRANTED_IN_ERROR") @Nullable
        String reason,

        @Schema(description = "What went back to the funds when it was revoked") @Nullable
        Money returned,

        @Schema(description = "When it was made (UTC)") Instant madeAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String madeAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// Whether a grant stands.
    @Schema(name = "GrantState")
    enum State {
        GRANTED,
        REVOKED
    }

    static GrantView of(GrantRows.Row grant, Rate rate) {
        Long returned = grant.returned();
        return new GrantView(
                grant.id(),
                grant.programme(),
                grant.enrolment(),
                grant.category(),
                rate.money(grant.amount()),
                grant.startsOn(),
                Jalali.of(grant.startsOn()),
                grant.endsOn(),
                Jalali.of(grant.endsOn()),
                grant.pocket(),
                grant.batch(),
                grant.state(),
                grant.reason(),
                returned == null ? null : rate.money(returned),
                grant.madeAt(),
                Jalali.of(grant.madeAt()),
                grant.version());
    }
}
