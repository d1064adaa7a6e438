package hamgara.venue.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hours of a facility that are kept for one audience.
///
/// @param prices what a place costs in them, each price once, in whole rials, the lowest first
public record ToldSeries(
        UUID id,
        ToldFacility facility,
        String audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        List<Hours> hours,
        List<Long> prices)
        implements Told {

    /// One stretch of the day, on some days of the week (1 is Monday), between the first and the last session known.
    public record Hours(LocalTime from, LocalTime to, List<Integer> weekdays, LocalDate firstOn, LocalDate lastOn) {}
}
