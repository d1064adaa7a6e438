package hamgara.card.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
}
