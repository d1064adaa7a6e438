package hamgara.venue.timetable;

import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import hamgara.venue.slot.PlannedSlot;
import hamgara.venue.staff.StaffKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot to come that was made of opening hours, or that a party has chosen in them.
record StandingSlot(
        UUID id,
        UUID openingSetId,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int capacity,
        int taken,
        @Nullable List<StaffKind> staff,
        boolean chosen) {

    LocalDate day() {
        return Tehran.dayOf(startsAt);
    }

    /// Whether somebody could choose it in these hours.
    boolean liesIn(OpenHours hours) {
        return !startsAt.isBefore(hours.opensAt())
                && !endsAt.isAfter(hours.closesAt())
                && audience == hours.audience()
                && Objects.equals(ageMin, hours.ageMin())
                && Objects.equals(ageMax, hours.ageMax());
    }

    boolean is(PlannedSlot planned) {
        return startsAt.equals(planned.startsAt())
                && endsAt.equals(planned.endsAt())
                && audience == planned.audience()
                && Objects.equals(ageMin, planned.ageMin())
                && Objects.equals(ageMax, planned.ageMax())
                && capacity == planned.places()
                && Objects.equals(staff, planned.staff());
    }
}
