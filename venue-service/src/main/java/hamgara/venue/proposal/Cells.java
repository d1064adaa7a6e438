package hamgara.venue.proposal;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ledger and the demand say about the weeks of a county, in place-minutes of a usual week.
record Cells(List<Use> uses, List<Unmet> unmet) {

    /// One hour of a day of the week in a facility, for one audience; `free` is the 20th percentile.
    record Use(
            UUID facility,
            @Nullable String agency,
            FacilityKind kind,
            String area,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Weekday weekday,
            int hour,
            Audience audience,
            long offered,
            long attended,
            long free) {

        boolean isAlike(Use other) {
            return kind == other.kind && area.equals(other.area);
        }

        boolean isAt(Use other) {
            return weekday == other.weekday && hour == other.hour;
        }

        boolean isHalfEmpty() {
            return attended * 2 < offered;
        }

        boolean takes(Audience who) {
            return audience.serves(who);
        }

        /// Kilometres between two facilities as the crow flies; 5 where a place is not known.
        int kilometresTo(Use other) {
            Double lat1 = latitude;
            Double lon1 = longitude;
            Double lat2 = other.latitude;
            Double lon2 = other.longitude;
            if (lat1 == null || lon1 == null || lat2 == null || lon2 == null) {
                return 5;
            }
            double north = Math.toRadians(lat2 - lat1);
            double east = Math.toRadians(lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
            return (int) Math.round(6371 * Math.hypot(north, east));
        }
    }

    /// Wishes for an hour that were not met; no facility where a search was for any.
    record Unmet(
            @Nullable UUID facility,
            FacilityKind kind,
            String area,
            Weekday weekday,
            int hour,
            Audience audience,
            long minutes) {

        boolean fits(Use use) {
            return kind == use.kind() && weekday == use.weekday() && (area.isEmpty() || area.equals(use.area()));
        }
    }
}
