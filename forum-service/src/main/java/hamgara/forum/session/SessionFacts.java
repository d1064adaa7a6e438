package hamgara.forum.session;

import hamgara.forum.hall.HallFacts;
import hamgara.kit.text.Names;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a session.
public record SessionFacts(
        UUID id,
        HallFacts hall,
        @Nullable String workingGroup,
        Names names,
        SessionState state,
        SessionMode mode,
        @Nullable String venueCode,
        Instant startsAt,
        Instant endsAt,
        boolean quorumMet,
        @Nullable Instant announcedAt,
        @Nullable Instant heldAt,
        long version) {

    /// When it began at the latest: as planned, or before that where it was over by then.
    public Instant begunAt() {
        return heldAt == null || heldAt.isAfter(startsAt) ? startsAt : heldAt;
    }

    /// The last of its days: that after the first where it goes on past midnight.
    public LocalDate lastDay() {
        return Tehran.dayOf(endsAt.minusNanos(1));
    }

    /// Whether it can begin and people can come: all through the day of its begin, and to its end where
    /// that is past midnight.
    public boolean isItsTime(Instant now) {
        boolean isItsDay = Tehran.dayOf(now).equals(Tehran.dayOf(startsAt));
        return isItsDay || (!now.isBefore(startsAt) && now.isBefore(endsAt));
    }

    public String county() {
        return hall.county();
    }
}
