package hamgara.venue.availability;

import hamgara.venue.place.Near;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A search with nothing left open.
///
/// @param minutes how long a time that a party chooses; nothing for as short as may be
/// @param card class of the card, nothing when any will do
record Need(
        Instant from,
        Instant until,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        Where where,
        List<Audience> audiences,
        @Nullable Integer age,
        int party,
        @Nullable Integer minutes,
        @Nullable CardClass card) {

    /// The same in another stretch of time.
    Need between(Instant start, Instant end) {
        return new Need(start, end, fromTime, toTime, where, audiences, age, party, minutes, card);
    }

    /// Which venues and facilities count.
    record Where(
            @Nullable String venue,
            @Nullable UUID facility,
            @Nullable String county,
            @Nullable String category,
            @Nullable String kind,
            @Nullable Near near) {}

    /// What cards of one programme open: categories, and venues when not all of the county.
    record CardClass(String county, List<String> categories, List<String> venues) {}
}
