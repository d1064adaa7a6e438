package hamgara.venue.series;

import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import hamgara.venue.closure.Closures;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.holiday.Holidays;
import hamgara.venue.holiday.Practice;
import hamgara.venue.schoolblock.SchoolBlocks;
import hamgara.venue.series.RejectedSession.Reason;
import hamgara.venue.slot.PlannedSlot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says which sessions can be and why others cannot.
@ApplicationScoped
class SeriesPlanning {

    private final SeriesRepository repository;
    private final Closures closures;
    private final SchoolBlocks blocks;
    private final Holidays holidays;
    private final Clock clock;

    SeriesPlanning(
            SeriesRepository repository, Closures closures, SchoolBlocks blocks, Holidays holidays, Clock clock) {
        this.repository = repository;
        this.closures = closures;
        this.blocks = blocks;
        this.holidays = holidays;
        this.clock = clock;
    }

    static PlannedSlot slot(Series series, LocalDate on, LocalTime startTime, int minutes, int places) {
        Instant begin = on.atTime(startTime).atZone(Tehran.ZONE).toInstant();
        return new PlannedSlot(
                Ids.next(),
                begin,
                begin.plusSeconds(minutes * 60L),
                series.audience,
                series.ageMin,
                series.ageMax,
                places,
                null);
    }

    /// `besides` is the session's own slot, which does not stand in its way.
    Optional<Reason> obstacle(FacilityFacts facility, LocalDate on, PlannedSlot slot, @Nullable UUID besides) {
        UUID venue = facility.venue().id();
        if (!slot.startsAt().isAfter(clock.instant())) {
            return Optional.of(Reason.PAST);
        }
        if (closures.standingOver(venue, slot.startsAt(), slot.endsAt()).isPresent()) {
            return Optional.of(Reason.VENUE_CLOSED);
        }
        if (blocks.standingOver(venue, slot.startsAt(), slot.endsAt()).isPresent()) {
            return Optional.of(Reason.KEPT_FOR_PUPILS);
        }
        if (holidays.practiceOf(venue) == Practice.CLOSED
                && holidays.daysBetween(on, on).contains(on)) {
            return Optional.of(Reason.HOLIDAY);
        }
        return repository.isTaken(facility.id(), slot, besides) ? Optional.of(Reason.OVERLAPPING) : Optional.empty();
    }
}
