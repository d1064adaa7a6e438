package hamgara.venue.series;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session as the API shows it.
@Schema(name = "Session", description = "One session of a series.")
record SessionView(
        @Schema(description = "The day that the rule gives.", examples = "2026-12-05")
        LocalDate on,

        @Schema(description = "The day, solar.", examples = "1405-09-14")
        String onJalali,

        @Schema(
                description = "`PLANNED`: it has a slot. `SKIPPED`: it could not be. `CANCELLED`: it was taken back.",
                examples = "PLANNED")
        SessionFacts.State state,

        @Schema(description = "Why it was skipped.", examples = "HOLIDAY") @Nullable
        String reason,

        @Schema(description = "Id of its slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @Nullable
        UUID slotId,

        @Schema(description = "Begin (UTC).", examples = "2026-12-05T13:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End (UTC).", examples = "2026-12-05T15:00:00Z") @Nullable
        Instant endsAt) {

    static SessionView of(SessionFacts session) {
        boolean planned = session.state() == SessionFacts.State.PLANNED;
        return new SessionView(
                session.onDay(),
                Jalali.of(session.onDay()),
                session.state(),
                session.reason(),
                planned ? session.slotId() : null,
                planned ? session.startsAt() : null,
                planned ? session.endsAt() : null);
    }
}
