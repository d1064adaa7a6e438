package hamgara.venue.hold;

import hamgara.kit.time.Jalali;
import hamgara.venue.availability.FreeTimes.FreeTime;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time at which a facility is free, as the API shows it.
@Schema(name = "FreeTime", description = "A time at which one party can take a facility.")
record FreeTimeView(
        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "For whom the time is kept.") Audience audience,

        @Schema(description = "Youngest age in years; absent when there is no limit.", examples = "15") @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years; absent when there is no limit.", examples = "30") @Nullable
        Integer ageMax) {

    static FreeTimeView of(FreeTime time) {
        return new FreeTimeView(
                time.startsAt(),
                Jalali.of(time.startsAt()),
                time.endsAt(),
                time.audience(),
                time.ageMin(),
                time.ageMax());
    }
}
