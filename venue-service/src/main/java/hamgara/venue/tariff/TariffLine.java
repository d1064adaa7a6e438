package hamgara.venue.tariff;

import hamgara.venue.slot.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of a tariff, as it is set and shown.
@Schema(name = "TariffLine", description = "What places cost for an audience and a part of the day.")
record TariffLine(
        @Schema(description = "Only slots kept for these; all when left out.") @Nullable
        Audience audience,

        @Schema(description = "Only slots that begin at this time in Tehran or later; with `to`.", examples = "16:00")
        @Nullable
        LocalTime from,

        @Schema(description = "Only slots that begin before it; with `from`.", examples = "20:00") @Nullable
        LocalTime to,

        @Schema(description = "What the amount is for.") @NotNull
        Basis basis,

        @Schema(description = "How much.") @NotNull @Valid Money amount) {

    boolean hoursAreClear() {
        if (from == null || to == null) {
            return from == null && to == null;
        }
        return from.isBefore(to);
    }

    boolean fits(Audience of, LocalTime begin) {
        return (audience == null || audience == of)
                && (from == null || to == null || (!begin.isBefore(from) && begin.isBefore(to)));
    }
}
