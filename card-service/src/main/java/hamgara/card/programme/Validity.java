package hamgara.card.programme;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How long an enrolment lasts, when it may be renewed and how long it still counts after its end.
@Schema(name = "Validity", description = "How long an enrolment lasts.")
public record Validity(
        @Schema(description = "Jalali months from the day it begins; without end when left out", examples = "12")
        @Min(1)
        @Max(120)
        @Nullable
        Integer months,

        @Schema(description = "Days before the end from which it may be renewed", examples = "30") @Min(0) @Max(366)
        int renewalDays,

        @Schema(description = "Days after the end in which it still counts", examples = "14") @Min(0) @Max(366)
        int graceDays) {

    static final Validity ENDLESS = new Validity(null, 0, 0);

    private static final int MONTHS_OF_YEAR = 12;

    /// The last day of what begins on a day: the eve of the same day so many Jalali months later.
    public @Nullable LocalDate endsOn(LocalDate beginsOn) {
        if (months == null) {
            return null;
        }
        Jalali.Date begins = Jalali.dateOf(beginsOn);
        int month = begins.month() - 1 + months;
        LocalDate first = Jalali.day(begins.year() + month / MONTHS_OF_YEAR, month % MONTHS_OF_YEAR + 1, 1);
        LocalDate last = Tehran.monthEnd(first);
        LocalDate same = first.plusDays(begins.day() - 1L);
        return same.isAfter(last) ? last : same.minusDays(1);
    }
}
